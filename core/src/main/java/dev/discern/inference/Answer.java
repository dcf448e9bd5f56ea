package dev.discern.inference;

import dev.discern.inference.decision.Decided;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.model.Prediction;
import dev.discern.refusal.Refusal;

/** What becomes of one photo: an answer or a refusal, always one of the two. */
public sealed interface Answer {
  /** The photo's name, as it was given. */
  String photo();

  /**
   * The model has spoken.
   *
   * @param prediction what was decided from, with the extras that were asked for
   */
  record Answered(
      String photo, Decided decided, Prediction prediction, ImageFacts facts, Timings timings)
      implements Answer {}

  /** The photo was refused; the others of its batch were not touched by that. */
  record Refused(String photo, Refusal refusal) implements Answer {}

  /**
   * How long the stations took for this photo, nanoseconds; predicting is the batch's time divided
   * by its size.
   */
  record Timings(long decode, long preprocess, long predict) {
    public long total() {
      return decode + preprocess + predict;
    }
  }
}
