package dev.discern.training.calibration;

import dev.discern.inference.decision.Softmax;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The one number that makes probabilities honest (Guo et al., On calibration of modern neural
 * networks, 2017): the temperature with the lowest mean negative log likelihood, found by golden
 * section over its logarithm, in which that is convex enough to have one valley.
 *
 * <p>One wrong answer is reckoned in, spread over all photos: photos that are all answered rightly
 * would else make every probability 1 (as Platt 1999 does for two labels). And a temperature that
 * does not help on photos it was not fitted to is not used.
 */
final class Temperature {
  private static final double LOWEST = 0.05;
  private static final double HIGHEST = 20;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int STEPS = 60;
  private static final int FOLDS = 5;
  private static final double TINY = 1e-300;

  private Temperature() {}

  static double fit(List<KnownPrediction> known, List<String> labels) {
    return known.size() >= FOLDS && helpsElsewhere(known, labels) ? best(known, labels) : 1;
  }

  /** Cross-validated: each fold is judged at the temperature of the others. */
  private static boolean helpsElsewhere(List<KnownPrediction> known, List<String> labels) {
    double wrong = 1.0 / known.size();
    double fitted = 0;
    double plain = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<KnownPrediction> held = part(known, fold, true);
      fitted += loss(held, labels, best(part(known, fold, false), labels), wrong);
      plain += loss(held, labels, 1, wrong);
    }
    return fitted < plain;
  }

  private static List<KnownPrediction> part(List<KnownPrediction> known, int fold, boolean inside) {
    return IntStream.range(0, known.size())
        .filter(i -> (i % FOLDS == fold) == inside)
        .mapToObj(known::get)
        .toList();
  }

  private static double best(List<KnownPrediction> known, List<String> labels) {
    double wrong = 1.0 / known.size();
    return Math.exp(
        lowest(t -> loss(known, labels, Math.exp(t), wrong), Math.log(LOWEST), Math.log(HIGHEST)));
  }

  /**
   * The negative log likelihood.
   *
   * @param wrong how much the likeliest wrong answer counts beside each truth
   */
  private static double loss(
      List<KnownPrediction> known, List<String> labels, double temperature, double wrong) {
    double loss = 0;
    for (KnownPrediction each : known) {
      double[] probabilities = Softmax.of(each.prediction().logits(), temperature);
      int truth = labels.indexOf(each.label());
      loss += surprise(probabilities[truth]);
      probabilities[truth] = 0;
      loss += wrong * surprise(Arrays.stream(probabilities).max().orElse(0));
    }
    return loss;
  }

  private static double surprise(double probability) {
    return -Math.log(Math.max(TINY, probability));
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
