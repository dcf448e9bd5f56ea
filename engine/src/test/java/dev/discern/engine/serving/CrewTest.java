package dev.discern.engine.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.serving.worker.Crew;
import dev.discern.serving.worker.InHand;
import dev.discern.testkit.ManualScheduler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class CrewTest {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final BlockingQueue<String> deaths = new LinkedBlockingQueue<>();
  private final ManualScheduler watch = new ManualScheduler();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private WorkPlace place;
  private Crew crew;

  @BeforeEach
  void gather() throws IOException {
    place = new WorkPlace(folder);
    crew =
        new Crew(
            place.worker("w1"),
            place.leaving,
            place.patience,
            new Crew.Terms(1, 4, Duration.ZERO, Duration.ofSeconds(60)),
            deaths::add);
  }

  @AfterEach
  void close() throws InterruptedException {
    goOn.countDown();
    crew.leave(LONG_ENOUGH);
    watch.shutdownNow();
    place.close();
  }

  @Test
  void who_waits_for_a_store_that_is_down_leaves_when_it_is_insisted_on() throws Exception {
    place.meanwhile = this::stop;
    place.arrive("colours/leaf.png", WorkerTest.GREEN);
    place.store.down(true);
    crew.start(place.inHand, watch);
    begun.await();

    place.leaving.insist();
    goOn.countDown();

    assertThat(crew.leave(LONG_ENOUGH)).isTrue();
    assertThat(deaths).isEmpty();
  }

  @Test
  void what_is_in_hand_of_who_comes_to_no_end_is_given_back_without_blame() throws Exception {
    place.arrive("colours/leaf.png", WorkerTest.GREEN);
    place.work.lease(1, Duration.ZERO, WorkPlace.LEASE);
    place.time.pass(WorkPlace.LEASE.plusSeconds(1));
    place.lending = this::stop;
    crew.start(place.inHand, watch);
    begun.await();
    assertThat(marks()).isEqualTo(1);

    assertThat(crew.leave(Duration.ZERO)).isFalse();
    assertThat(crew.giveBack()).isEqualTo(1);

    assertThat(place.work.depth().waiting()).isEqualTo(1);
    assertThat(marks()).isZero();
  }

  @Test
  void a_photo_that_is_classified_already_is_given_back_without_blame_too() throws Exception {
    place.arrive("colours/leaf.png", WorkerTest.GREEN);
    place.work.lease(1, Duration.ZERO, WorkPlace.LEASE);
    place.time.pass(WorkPlace.LEASE.plusSeconds(1));
    place.lending = () -> place.store.down(true);
    place.meanwhile = this::stop;
    crew.start(place.inHand, watch);
    begun.await();
    place.store.down(false);
    assertThat(marks()).isEqualTo(1);

    assertThat(crew.leave(Duration.ZERO)).isFalse();
    assertThat(crew.giveBack()).isEqualTo(1);

    assertThat(marks()).isZero();
  }

  @Test
  void a_watch_that_cannot_look_ends_the_process() throws Exception {
    InHand blind =
        new InHand(
            () -> {
              throw new OutOfMemoryError("no time");
            });
    try (Impatient clock = new Impatient()) {
      crew.start(blind, clock.scheduler);

      assertThat(deaths.take())
          .isEqualTo("nobody can watch over its threads: java.lang.OutOfMemoryError: no time");
    }
  }

  private int marks() {
    return place.store.list("results", ".begun/", "", 10).size();
  }

  private void stop() {
    begun.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs at once what is to be run later. */
  private static final class Impatient implements AutoCloseable {
    private final ScheduledThreadPoolExecutor scheduler =
        new ScheduledThreadPoolExecutor(1) {
          @Override
          public ScheduledFuture<?> scheduleWithFixedDelay(
              Runnable work, long initialDelay, long delay, TimeUnit unit) {
            return super.scheduleWithFixedDelay(work, 0, delay, unit);
          }
        };

    @Override
    public void close() {
      scheduler.shutdownNow();
    }
  }
}
