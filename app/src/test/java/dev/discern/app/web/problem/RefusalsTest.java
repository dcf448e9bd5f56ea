package dev.discern.app.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.objects.ObjectStoreForbidden;
import dev.discern.objects.ObjectStoreUnavailable;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.LedgerUnavailable;
import dev.discern.serving.queue.WorkQueueForbidden;
import dev.discern.serving.queue.WorkQueueUnavailable;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalsTest {
  private static final Throwable REFUSED = new IOException("connection refused");

  static Stream<Exception> absences() {
    return Stream.of(
        new LedgerUnavailable("The database does not answer.", REFUSED),
        new ObjectStoreUnavailable("The object store could not put a", REFUSED),
        new WorkQueueUnavailable("The queue could not count", REFUSED));
  }

  @ParameterizedTest
  @MethodSource("absences")
  void who_asks_while_a_server_is_down_is_told_to_come_again(Exception absence) {
    assertThat(Refusals.of(absence, "/v1/jobs"))
        .satisfies(
            refusal -> {
              assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_READY);
              assertThat(Problem.status(refusal.code())).isEqualTo(503);
              assertThat(refusal.sentence()).contains("What it has taken is safe; ask again soon.");
            });
  }

  @Test
  void a_full_disk_is_called_one_whoever_says_so() {
    IOException full = new IOException("No space left on device");

    assertThat(
            Stream.of(
                    new LedgerUnavailable("The database does not answer.", full),
                    new ObjectStoreUnavailable(
                        "The store could not put: No space left on device (Service: S3, Status Code: 507)",
                        REFUSED))
                .map(e -> Refusals.of(e, "/v1/jobs").code()))
        .containsOnly(RefusalCode.DISK_FULL);
  }

  @Test
  void what_a_store_or_a_queue_forbids_is_for_the_log_and_not_for_everybody() {
    ObjectStoreForbidden shut =
        new ObjectStoreForbidden(
            "The object store does not let Discern put inbox/secret-name", REFUSED);

    WorkQueueForbidden noWay =
        new WorkQueueForbidden("The queue does not let Discern send to secret-name", REFUSED);

    assertThat(Stream.of(shut, noWay).map(e -> Refusals.of(e, "/v1/jobs").sentence()))
        .containsOnly(
            "Discern is not let into its object store or its queues: its credentials or their"
                + " rights are wrong. Its log names what to check.");
  }
}
