package dev.discern.serving.worker;

import java.time.Duration;

/** This cannot be worked on now: it goes back to the queue, with the reason and for how long. */
sealed class NotNow extends RuntimeException permits ShutOut {
  private static final long serialVersionUID = 1L;

  private final Duration after;

  NotNow(String why, Duration after) {
    super(why);
    this.after = after;
  }

  Duration after() {
    return after;
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
