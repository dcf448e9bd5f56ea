package dev.discern.testkit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what other threads and processes do. */
public final class Await {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);
  private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(50);

  private Await() {}

  /** Until a condition holds; fails after a minute and a half. */
  public static void until(Callable<Boolean> condition) {
    until(LONG_ENOUGH, condition, () -> "");
  }

  /**
   * Until a condition holds.
   *
   * @param patience fails after this
   * @param why what is known of why it did not hold
   */
  public static void until(Duration patience, Callable<Boolean> condition, Supplier<String> why) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!holds(condition)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + patience.toSeconds() + " s. " + why.get());
      }
      LockSupport.parkNanos(BETWEEN);
    }
  }

  private static boolean holds(Callable<Boolean> condition) {
    try {
      return condition.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError("it cannot be told: " + e, e);
    }
  }
}
