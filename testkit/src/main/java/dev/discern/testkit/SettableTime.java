package dev.discern.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
public final class SettableTime implements InstantSource {
  private volatile Instant now;

  /** Stands at this moment. */
  public SettableTime(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Goes on; backwards with a negative duration, as clocks do that are set. */
  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }
}
