package dev.discern.serving.ledger.result;

import dev.discern.inference.Answer;
import dev.discern.inference.decision.Decided;

/** What became of an item: exactly one of three. */
public sealed interface Outcome {
  /**
   * The model has spoken.
   *
   * @param imageSize upright, in pixels, as {@code 640x480}
   * @param timings of the stations, nanoseconds
   */
  record Answered(ModelFacts model, Decided decided, String imageSize, Answer.Timings timings)
      implements Outcome {}

  /**
   * The photo was refused.
   *
   * @param code the refusal's slug
   * @param sentence what is wrong and what to do, for a person
   */
  record Refused(String code, String sentence) implements Outcome {}

  /**
   * Given up, not because of what the photo is but because of what happened to its workers.
   *
   * @param sentence what happened and what to do, for a person
   */
  record SetAside(String sentence) implements Outcome {}
}
