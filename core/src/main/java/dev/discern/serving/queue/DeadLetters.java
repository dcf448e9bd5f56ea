package dev.discern.serving.queue;

import java.util.List;
import java.util.Set;

/**
 * What a {@link WorkQueue} has set aside. Safe for any number of threads; two who look at once may
 * each see a part. Every method throws {@link WorkQueueUnavailable} when the queue is down.
 */
public interface DeadLetters {
  /** How many there are; on AWS a few seconds old. */
  long count();

  /** Some of them, at most {@code max}, in no order; they stay where they are. */
  List<DeadLetter> look(int max);

  /**
   * Sends all back to their queue, to be leased from the beginning. A crash in between may leave
   * one on both sides, never on none.
   *
   * @return how many
   */
  int redrive();

  /**
   * Sends these back to their queue, as {@link #redrive()} does. An id that is not there is fine.
   *
   * @return how many
   */
  int redrive(Set<String> ids);
}
