package dev.discern.serving.intake;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.queue.WorkQueue;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Says no at the door when a photo would wait too long: the queue's depth divided by what is
 * settled in a second now. While nothing is known of the pace, everybody is let in, so that photos
 * can be handed in before workers start; but not when photos have stood still for as long as one
 * may wait, since nobody seems to be there who works. Safe for any number of threads.
 */
public final class BackPressure {
  private static final long AGAIN_SECONDS = 60;

  private final WorkQueue queue;
  private final LongToDoubleFunction settledEachSecond;
  private final Duration longest;
  private final LongSupplier nanoTime;
  private volatile @Nullable Long standsSince;

  /**
   * Watches a queue.
   *
   * @param settledEachSecond lately, given how many wait now; 0 while that is not known
   * @param longest a photo may wait
   * @param nanoTime a monotonic clock, such as {@code System::nanoTime}
   */
  public BackPressure(
      WorkQueue queue,
      LongToDoubleFunction settledEachSecond,
      Duration longest,
      LongSupplier nanoTime) {
    this.queue = queue;
    this.settledEachSecond = settledEachSecond;
    this.longest = longest;
    this.nanoTime = nanoTime;
  }

  /** Looks whether photos move. To be called every few seconds, by one thread. */
  public void look() {
    long waiting = queue.depth().total();
    boolean stands = waiting > 0 && settledEachSecond.applyAsDouble(waiting) <= 0;
    if (!stands) {
      standsSince = null;
    } else if (standsSince == null) {
      standsSince = nanoTime.getAsLong();
    }
  }

  /**
   * Lets a caller in, or says when to come again.
   *
   * @throws Refusal {@code QUEUE_FULL}, with {@code retryAfterSeconds}
   */
  public void check() {
    long waiting = queue.depth().total();
    double pace = settledEachSecond.applyAsDouble(waiting);
    if (pace > 0) {
      checkWait(waiting, Math.round(waiting / pace));
    } else if (waiting > 0) {
      checkMoves(waiting);
    }
  }

  private void checkWait(long waiting, long seconds) {
    if (seconds > longest.toSeconds()) {
      long later = seconds - longest.toSeconds();
      throw full(
          "has %d photos, about %d s of work; a photo may wait %d s. Come again in %d s, or start more workers."
              .formatted(waiting, seconds, longest.toSeconds(), later),
          later);
    }
  }

  private void checkMoves(long waiting) {
    Long since = standsSince;
    Duration stood = since == null ? Duration.ZERO : Duration.ofNanos(nanoTime.getAsLong() - since);
    if (stood.compareTo(longest) > 0) {
      throw full(
          "has %d photos, and none was answered for %d s; a photo may wait %d s. Start a worker, or look why none works."
              .formatted(waiting, stood.toSeconds(), longest.toSeconds()),
          AGAIN_SECONDS);
    }
  }

  private static Refusal full(String predicate, long retryAfterSeconds) {
    return Refusal.of(RefusalCode.QUEUE_FULL, "The queue", predicate)
        .with("retryAfterSeconds", retryAfterSeconds);
  }
}
