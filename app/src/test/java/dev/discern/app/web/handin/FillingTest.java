package dev.discern.app.web.handin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.intake.Intake;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.job.Jobs;
import dev.discern.serving.queue.Inbox;
import dev.discern.testkit.SettableTime;
import dev.discern.testkit.ledger.InMemoryLedger;
import dev.discern.testkit.ledger.SampleResults;
import dev.discern.testkit.serving.InMemoryObjectStore;
import dev.discern.testkit.serving.InMemoryWorkQueue;
import dev.discern.testkit.serving.LineArrivals;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FillingTest {
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000");

  private final SettableTime time = new SettableTime(SampleResults.NOW);
  private final Jobs jobs = new InMemoryLedger().jobs();
  private final InMemoryObjectStore store = new InMemoryObjectStore(time);
  private final Inbox inbox =
      new Inbox(store, "inbox", new InMemoryWorkQueue(time, 3), new LineArrivals(), time);
  private final Intake intake = new Intake(inbox, jobs, ImageLimits.DEFAULT, time, new Random(1));
  private final Job job = SampleResults.job(1);

  FillingTest() {
    store.ensureBucket("inbox");
    jobs.open(job, List.of(), null, SampleResults.NOW);
  }

  @Test
  void a_photo_that_found_no_room_ends_the_request_and_those_before_it_are_in_the_job() {
    Refusal busy = Refusal.of(RefusalCode.BUSY, "Discern", "is full. Try again.");

    assertThatThrownBy(
            () -> {
              try (Filling filling = new Filling(intake, job, 1)) {
                filling.take(new Photo("a.png", PNG));
                filling.refuse("b.png", busy);
              }
            })
        .isSameAs(busy);

    assertThat(jobs.counts(job.id()).of(ItemState.QUEUED)).isEqualTo(1);
    assertThat(jobs.counts(job.id()).all()).isEqualTo(1);
  }

  @Test
  void what_is_no_photo_takes_its_number_and_the_others_go_on() {
    try (Filling filling = new Filling(intake, job, 7)) {
      filling.refuse("a.txt", Refusal.of(RefusalCode.PHOTO_TOO_LARGE, "a.txt", "is too large."));
      filling.take(new Photo("b.png", PNG));
      assertThat(filling.next()).isEqualTo(9);
    }

    assertThat(jobs.items(job.id(), null, null, 10).entries())
        .extracting(item -> item.key().number())
        .containsExactly(7, 8);
  }
}
