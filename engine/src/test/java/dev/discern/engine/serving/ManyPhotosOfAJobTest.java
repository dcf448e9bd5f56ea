package dev.discern.engine.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.engine.results.JsonResults;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.serving.intake.Intake;
import dev.discern.serving.ledger.Consequences;
import dev.discern.serving.ledger.Recorder;
import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.job.Jobs;
import dev.discern.serving.queue.Inbox;
import dev.discern.serving.recording.ResultShelf;
import dev.discern.serving.recording.ResultsDesk;
import dev.discern.serving.worker.Worker;
import dev.discern.testkit.ledger.InMemoryLedger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One job as large as they come, from the door to the ledger, in memory. */
class ManyPhotosOfAJobTest {
  private static final int PHOTOS = 10_000;
  private static final int AT_ONCE = 10;

  @TempDir Path folder;
  private final InMemoryLedger ledger = new InMemoryLedger();
  private final Jobs jobs = ledger.jobs();

  @Test
  void ten_thousand_photos_of_one_job_come_to_their_end_with_a_few_in_hand_at_once()
      throws Exception {
    try (WorkPlace place = new WorkPlace(folder)) {
      Job job = handIn(place);
      Worker worker = place.worker("w1");
      ResultsDesk desk = desk(place);
      int most = 0;
      int taken = worker.workOnce(AT_ONCE, Duration.ZERO);
      while (taken > 0) {
        most = Math.max(most, taken);
        recordAll(desk);
        taken = worker.workOnce(AT_ONCE, Duration.ZERO);
      }

      assertThat(most).isEqualTo(AT_ONCE);
      assertThat(jobs.counts(job.id()).of(ItemState.DONE)).isEqualTo(PHOTOS);
      assertThat(ledger.size()).isEqualTo(PHOTOS);
      assertThat(numbers(job)).hasSize(PHOTOS).contains(1, PHOTOS);
      assertThat(place.work.depth().total() + place.results.depth().total()).isZero();
    }
  }

  private Job handIn(WorkPlace place) {
    Inbox inbox = new Inbox(place.store, "inbox", place.work, place.arrivals, place.time);
    Intake intake = new Intake(inbox, jobs, ImageLimits.DEFAULT, place.time, new Random(1));
    Job job = intake.open("colours", "ann", "0".repeat(32), null);
    List<Item> items = new ArrayList<>();
    for (int number = 1; number <= PHOTOS; number++) {
      Item item = intake.store(job, number, new Photo("IMG.png", WorkerTest.GREEN));
      inbox.tellAgain(inbox.place(item.key().text()), item.size(), "");
      items.add(item);
    }
    intake.writeDown(job, items);
    return job;
  }

  private ResultsDesk desk(WorkPlace place) {
    Recorder recorder = new Recorder(ledger, (result, now) -> Consequences.NONE, place.time);
    return new ResultsDesk(
        place.results,
        new ResultShelf(place.store, "inbox", "results", new JsonResults()),
        recorder,
        jobs,
        place.time,
        new RecordingPlace());
  }

  private static void recordAll(ResultsDesk desk) {
    int recorded = desk.recordOnce(Duration.ZERO);
    while (recorded > 0) {
      recorded = desk.recordOnce(Duration.ZERO);
    }
  }

  private Set<Integer> numbers(Job job) {
    Set<Integer> numbers = new HashSet<>();
    @Nullable String after = null;
    do {
      Page<Item> page = jobs.items(job.id(), null, after, 1_000);
      page.entries().forEach(item -> numbers.add(item.key().number()));
      after = page.next();
    } while (after != null);
    return numbers;
  }
}
