package dev.discern.training.calibration;

import dev.discern.inference.decision.Softmax;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The one number that makes probabilities honest (Guo et al., On calibration of modern neural
 * networks, 2017): the temperature with the lowest mean negative log likelihood, found by golden
 * section over its logarithm, in which that is convex enough to have one valley.
 */
final class Temperature {
  private static final double LOWEST = 0.05;
  private static final double HIGHEST = 20;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int STEPS = 60;
  private static final double TINY = 1e-300;

  private Temperature() {}

  static double fit(List<KnownPrediction> known, List<String> labels) {
    return known.isEmpty()
        ? 1
        : Math.exp(
            lowest(t -> loss(known, labels, Math.exp(t)), Math.log(LOWEST), Math.log(HIGHEST)));
  }

  private static double loss(List<KnownPrediction> known, List<String> labels, double temperature) {
    return known.stream()
        .mapToDouble(
            each ->
                -Math.log(
                    Math.max(
                        TINY,
                        Softmax.of(each.prediction().logits(), temperature)[
                            labels.indexOf(each.label())])))
        .sum();
  }

  private static double lowest(DoubleUnaryOperator loss, double from, double to) {
    double low = from;
    double high = to;
    for (int step = 0; step < STEPS; step++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (loss.applyAsDouble(left) <= loss.applyAsDouble(right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return (low + high) / 2;
  }
}
