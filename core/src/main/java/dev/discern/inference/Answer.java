package dev.discern.inference;

import dev.discern.inference.decision.Decided;
import dev.discern.inference.explanation.Explanation;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.model.Prediction;
import dev.discern.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** What becomes of one photo: an answer or a refusal, always one of the two. */
public sealed interface Answer {
  /** The photo's name, as it was given. */
  String photo();

  /**
   * The model has spoken.
   *
   * @param prediction what was decided from, with the extras that were asked for
   * @param explanation why; null unless it was asked for
   */
  record Answered(
      String photo,
      Decided decided,
      Prediction prediction,
      ImageFacts facts,
      Timings timings,
      @Nullable Explanation explanation)
      implements Answer {
    /** An answer that was not explained. */
    public Answered(
        String photo, Decided decided, Prediction prediction, ImageFacts facts, Timings timings) {
      this(photo, decided, prediction, facts, timings, null);
    }

    /** The same answer with its reasons. */
    Answered because(Explanation reasons) {
      return new Answered(photo, decided, prediction, facts, timings, reasons);
    }
  }

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
