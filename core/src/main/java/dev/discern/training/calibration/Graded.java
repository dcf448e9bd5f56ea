package dev.discern.training.calibration;

import dev.discern.inference.decision.Score;
import dev.discern.inference.decision.Softmax;
import java.util.List;

/**
 * A calibrated answer beside the truth.
 *
 * @param truth the photo's label
 * @param best the likeliest label
 * @param ofTruth the probability of the photo's own label
 */
record Graded(String truth, Score best, double ofTruth) {
  static Graded of(KnownPrediction known, List<String> labels, double temperature) {
    double[] probabilities = Softmax.of(known.prediction().logits(), temperature);
    return new Graded(
        known.label(),
        Softmax.ranked(labels, probabilities).get(0),
        probabilities[labels.indexOf(known.label())]);
  }

  boolean right() {
    return best.label().equals(truth);
  }

  /** The probability with which it would be accepted as what it is; 0 when taken for another. */
  double rightly() {
    return right() ? best.probability() : 0;
  }
}
