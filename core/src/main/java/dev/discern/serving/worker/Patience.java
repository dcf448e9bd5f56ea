package dev.discern.serving.worker;

import dev.discern.objects.ObjectStoreUnavailable;
import dev.discern.serving.queue.WorkQueueUnavailable;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Waits for a store or a queue that does not answer, with what is in hand kept in hand: giving it
 * back would count as a try that the photo is not to blame for. Safe for any number of threads.
 */
public final class Patience {
  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Leaving leaving;
  private final Pause pause;
  private final WorkerReport report;

  public Patience(Leaving leaving, Pause pause, WorkerReport report) {
    this.leaving = leaving;
    this.pause = pause;
    this.report = report;
  }

  /** Does something as soon as it can be done. */
  void until(Runnable action) {
    until(
        () -> {
          action.run();
          return true;
        });
  }

  /**
   * Gets something as soon as it can be had.
   *
   * @throws NotNow when the worker must not wait any longer
   */
  <T> T until(Supplier<T> action) {
    Duration next = FIRST;
    while (true) {
      try {
        return action.get();
      } catch (ObjectStoreUnavailable | WorkQueueUnavailable down) {
        report.waiting(String.valueOf(down.getMessage()), next);
        if (leaving.isInsisted() || !pause.sleep(next)) {
          throw new NotNow("the worker leaves, and " + down.getMessage(), Duration.ZERO);
        }
        next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
      }
    }
  }

  /**
   * Goes on, unless the worker is to leave.
   *
   * @throws NotNow when it is
   */
  void check() {
    if (leaving.isAsked()) {
      throw new NotNow("the worker leaves", Duration.ZERO);
    }
  }

  /** A wait that time can be set for. */
  @FunctionalInterface
  public interface Pause {
    /** Sleeps; false when it was interrupted, and there is to be no more waiting. */
    boolean sleep(Duration time);
  }
}
