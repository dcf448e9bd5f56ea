package dev.discern.app.background;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** How many results are recorded in a second lately. Safe for any number of threads. */
public final class Pace {
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
   * Over the last window that is full, or what there is of this one if that is more; 0 for none.
   */
  public synchronized double eachSecond() {
    long passed = nanoTime.getAsLong() - since;
    double now = passed == 0 ? 0 : recorded.sum() * 1e9 / passed;
    if (passed >= WINDOW_NANOS) {
      last = now;
      recorded.reset();
      since = nanoTime.getAsLong();
    }
    return Math.max(last, now);
  }
}
