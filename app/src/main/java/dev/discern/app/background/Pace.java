package dev.discern.app.background;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * How many results are recorded in a second while photos wait: an idle house does not say how fast
 * it could be. Safe for any number of threads.
 */
public final class Pace {
  private static final long LEAST_NANOS = 5_000_000_000L;
  private static final long WINDOW_NANOS = 20_000_000_000L;

  private final LongSupplier nanoTime;
  private final LongAdder recorded = new LongAdder();
  private long since;
  private double last;

  /**
   * Begins to count.
   *
   * @param nanoTime a monotonic clock, such as {@code System::nanoTime}
   */
  public Pace(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.since = nanoTime.getAsLong();
  }

  /** One more. */
  public void recorded() {
    recorded.increment();
  }

  /**
   * Over the last window that is full, or what there is of this one if that is more.
   *
   * @param waiting how many photos wait now; where none does, counting begins anew
   * @return 0 while it is not known
   */
  public synchronized double eachSecond(long waiting) {
    long passed = nanoTime.getAsLong() - since;
    if (waiting == 0 || passed > 2 * WINDOW_NANOS) { // nobody looked; it may have been idle
      begin(0);
      return 0;
    }
    double now = passed < LEAST_NANOS ? 0 : recorded.sum() * 1e9 / passed;
    double pace = Math.max(last, now);
    if (passed >= WINDOW_NANOS) {
      begin(now);
    }
    return pace;
  }

  /** How long until all that waits now has had its turn; zero while that is not known. */
  public Duration turnOf(long waiting) {
    double pace = eachSecond(waiting);
    return pace > 0 ? Duration.ofSeconds(Math.round(waiting / pace)) : Duration.ZERO;
  }

  private void begin(double before) {
    last = before;
    recorded.reset();
    since = nanoTime.getAsLong();
  }
}
