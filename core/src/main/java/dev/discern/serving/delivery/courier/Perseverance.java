package dev.discern.serving.delivery.courier;

import java.time.Duration;

/**
 * How long a courier waits between two tries, and when it stops trying. Waiting doubles with every
 * failure, and is shortened by chance by up to a half, so that what failed together is not tried
 * together again.
 *
 * @param first after the first failure
 * @param most never longer
 * @param giveUpAfter since the notice was written
 * @param leastTries also when the time is over: a clock that jumps must not end everything
 */
public record Perseverance(Duration first, Duration most, Duration giveUpAfter, int leastTries) {
  /** Ten seconds to half an hour, for three days. */
  public static final Perseverance DEFAULT =
      new Perseverance(Duration.ofSeconds(10), Duration.ofMinutes(30), Duration.ofDays(3), 10);

  private static final int MOST_DOUBLINGS = 30;

  /**
   * How long to wait.
   *
   * @param failures so far, from 1
   * @param chance 0 to 1
   */
  public Duration after(int failures, double chance) {
    long doubled = first.toMillis() << Math.min(MOST_DOUBLINGS, Math.max(0, failures - 1));
    return Duration.ofMillis((long) (Math.min(doubled, most.toMillis()) * (1 - chance / 2)));
  }

  /** Whether another try is one too many. */
  public boolean isOver(int tries, Duration age) {
    return tries >= leastTries && age.compareTo(giveUpAfter) > 0;
  }
}
