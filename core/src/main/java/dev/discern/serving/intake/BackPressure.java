package dev.discern.serving.intake;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.queue.WorkQueue;
import java.time.Duration;
import java.util.function.LongToDoubleFunction;

/**
 * Says no at the door when a photo would wait too long: the queue's depth divided by what is
 * settled in a second now. While nothing is known of the pace, everybody is let in. Safe for any
 * number of threads.
 */
public final class BackPressure {
  private final WorkQueue queue;
  private final LongToDoubleFunction settledEachSecond;
  private final Duration longest;

  /**
   * Watches a queue.
   *
   * @param settledEachSecond lately, given how many wait now; 0 while that is not known
   * @param longest a photo may wait
   */
  public BackPressure(WorkQueue queue, LongToDoubleFunction settledEachSecond, Duration longest) {
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
    long waiting = queue.depth().total();
    double pace = settledEachSecond.applyAsDouble(waiting);
    if (pace <= 0) {
      return;
    }
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
