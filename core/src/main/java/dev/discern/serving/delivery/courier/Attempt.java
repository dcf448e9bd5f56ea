package dev.discern.serving.delivery.courier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a delivery ended, in words for a person. */
public sealed interface Attempt {
  /**
   * It is there.
   *
   * @param where it is now
   */
  record Delivered(String where) implements Attempt {}

  /** It was not tried, because its time has not come. */
  record Held(Instant until) implements Attempt {}

  /**
   * It did not work this time.
   *
   * @param after at the earliest, when the receiver said so; null for the courier's own patience
   */
  record RetryLater(String why, @Nullable Duration after) implements Attempt {}

  /** It will never work. */
  record Refused(String why) implements Attempt {}
}
