package dev.discern.app.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.serving.ledger.Recorded;
import dev.discern.serving.ledger.notice.Outbox;
import dev.discern.serving.queue.WorkQueueUnavailable;
import dev.discern.testkit.ledger.InMemoryLedger;
import dev.discern.testkit.ledger.SampleResults;
import dev.discern.testkit.serving.InMemoryWorkQueue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskMetersTest {
  private final MeterRegistry shown = new SimpleMeterRegistry();
  private final DeskMeters meters = new DeskMeters();

  @Test
  void what_is_recorded_is_counted_by_model_and_decision_also_before_anybody_looks() {
    meters.recorded(SampleResults.accepted("apple-desk/a.jpg", 0.9), Recorded.NEW);
    meters.bindTo(shown);
    meters.recorded(SampleResults.accepted("apple-desk/b.jpg", 0.9), Recorded.NEW);
    meters.recorded(SampleResults.refused("apple-desk/c.jpg"), Recorded.NEW);

    assertThat(recorded("apples", "accepted")).isEqualTo(2);
    assertThat(recorded("none", "refused")).isEqualTo(1);
  }

  @Test
  void what_was_recorded_before_or_is_not_wanted_does_not_count() {
    meters.bindTo(shown);
    meters.recorded(SampleResults.uncertain("apple-desk/a.jpg"), Recorded.NEW);
    meters.recorded(SampleResults.uncertain("apple-desk/a.jpg"), Recorded.REPEATED);
    meters.recorded(SampleResults.uncertain("apple-desk/b.jpg"), Recorded.UNWANTED);

    assertThat(recorded("apples", "uncertain")).isEqualTo(1);
  }

  @Test
  void notices_are_counted_by_kind_and_outcome() {
    Outbox outbox = meters.counting("mail", new InMemoryLedger().books().outbox());
    meters.bindTo(shown);

    outbox.delivered(List.of("a", "b"), "Sent to buyer@example.org.", SampleResults.NOW);
    outbox.postpone(List.of("c"), "It does not answer.", SampleResults.NOW);
    outbox.giveUp(List.of("c"), "Given up after 3 days.", SampleResults.NOW);

    assertThat(notices("delivered")).isEqualTo(2);
    assertThat(notices("retried")).isEqualTo(1);
    assertThat(notices("given-up")).isEqualTo(1);
  }

  @Test
  void a_queue_is_as_deep_as_at_the_last_look_and_unknown_while_it_does_not_answer() {
    InMemoryWorkQueue queue = new InMemoryWorkQueue(InstantSource.fixed(SampleResults.NOW), 3);
    QueueGauge gauge = new QueueGauge("work", queue, queue);
    gauge.bindTo(shown);
    assertThat(messages("waiting")).isNaN();
    queue.send(List.of("one", "two", "three"));
    queue.lease(1, Duration.ZERO, Duration.ofMinutes(1));

    gauge.look();

    assertThat(messages("waiting")).isEqualTo(2);
    assertThat(messages("leased")).isEqualTo(1);
    assertThat(messages("dead")).isZero();
    queue.down(true);
    assertThatThrownBy(gauge::look).isInstanceOf(WorkQueueUnavailable.class);
    assertThat(messages("waiting")).isNaN();
  }

  private double recorded(String model, String decision) {
    return shown
        .get("discern.recorded")
        .tags("model", model, "decision", decision)
        .functionCounter()
        .count();
  }

  private double notices(String outcome) {
    return shown
        .get("discern.notices")
        .tags("kind", "mail", "outcome", outcome)
        .functionCounter()
        .count();
  }

  private double messages(String state) {
    return shown
        .get("discern.queue.messages")
        .tags("queue", "work", "state", state)
        .gauge()
        .value();
  }
}
