package dev.discern.serving.worker;

import dev.discern.objects.ObjectStoreForbidden;
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

  /** Rights that were changed just now take a while to be known everywhere. */
  private static final Duration SHUT_OUT_AGAIN = Duration.ofSeconds(60);

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
   * @throws ShutOut when the store does not let us, which no waiting changes
   */
  <T> T until(Supplier<T> action) {
    Duration next = FIRST;
    while (true) {
      try {
        return action.get();
      } catch (ObjectStoreForbidden shut) {
        report.shutOut(String.valueOf(shut.getMessage()));
        throw new ShutOut(shut, SHUT_OUT_AGAIN);
      } catch (ObjectStoreUnavailable | WorkQueueUnavailable down) {
        if (leaving.isInsisted() || !pause(String.valueOf(down.getMessage()), next)) {
          throw new NotNow("the worker leaves, and " + down.getMessage(), Duration.ZERO);
        }
        next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
      }
    }
  }

  /**
   * Rests, and says why.
   *
   * @return false when there is to be no more waiting
   */
  boolean pause(String why, Duration time) {
    report.waiting(why, time);
    return pause.sleep(time);
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
