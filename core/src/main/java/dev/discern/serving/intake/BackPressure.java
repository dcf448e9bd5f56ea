package dev.discern.serving.intake;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.queue.WorkQueue;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Says no at the door when a photo would wait too long: the queue's depth divided by what is
 * settled in a second now. While nothing is known of the pace, everybody is let in. Safe for any
 * number of threads.
 */
public final class BackPressure {
  private final WorkQueue queue;
  private final DoubleSupplier settledEachSecond;
  private final Duration longest;

  /**
   * Watches a queue.
   *
   * @param settledEachSecond lately; 0 when nothing was
   * @param longest a photo may wait
   */
  public BackPressure(WorkQueue queue, DoubleSupplier settledEachSecond, Duration longest) {
    this.queue = queue;
    this.settledEachSecond = settledEachSecond;
    this.longest = longest;
  }

  /**
   * Lets a caller in, or says when to come again.
   *
   * @throws Refusal {@code QUEUE_FULL}, with {@code retryAfterSeconds}
   */
  public void check() {
    double pace = settledEachSecond.getAsDouble();
    if (pace <= 0) {
      return;
    }
    long waiting = queue.depth().total();
    long seconds = Math.round(waiting / pace);
    if (seconds > longest.toSeconds()) {
      long later = seconds - longest.toSeconds();
      throw Refusal.of(
              RefusalCode.QUEUE_FULL,
              "The queue",
              "has %d photos, about %d s of work; a photo may wait %d s. Come again in %d s, or start more workers."
                  .formatted(waiting, seconds, longest.toSeconds(), later))
          .with("retryAfterSeconds", later);
    }
  }
}
