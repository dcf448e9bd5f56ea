package dev.discern.training.tuning.board;

/** How a training ended. */
public sealed interface Result {
  Run run();

  /**
   * To its end.
   *
   * @param recalled whether that was in a search before this one
   */
  record Finished(Run run, Measured measured, boolean recalled) implements Result {}

  /**
   * With a fault of its own.
   *
   * @param reason a sentence
   */
  record Failed(Run run, String reason) implements Result {}

  /** Because the search was stopped; nothing is known of it. */
  record Stopped(Run run) implements Result {}
}
