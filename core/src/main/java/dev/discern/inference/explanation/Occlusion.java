package dev.discern.inference.explanation;

import dev.discern.inference.model.Classifier;
import dev.discern.inference.preprocessing.Cover;
import dev.discern.inference.preprocessing.Frame;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.Tensor;
import java.util.List;
import java.util.Set;

/**
 * A heat map for any model: each part of the photo is covered with grey in turn, and what that
 * takes from the label is the part's heat (Zeiler and Fergus 2014). Measured in log-odds, which
 * still tell parts apart where the probability is next to 1.
 */
final class Occlusion {
  private static final int SIDE = 7;

  /** By how much of a cell a patch reaches over its cell, so that no detail falls between two. */
  private static final double OVERLAP = 0.5;

  /** How many predictions a map takes. */
  static final int RUNS = SIDE * SIDE;

  private final Classifier classifier;
  private final PreprocessingContract contract;
  private final Cover cover;

  Occlusion(Classifier classifier) {
    this.classifier = classifier;
    this.contract = classifier.description().preprocessing();
    this.cover = new Cover(contract);
  }

  HeatMap map(Seen seen, int label, Frame frame) {
    double whole = logOdds(seen.prediction().logits(), label);
    double[] weights = new double[RUNS];
    for (int i = 0; i < RUNS; i++) { // one at a time: all covered tensors would take 30 MB
      Tensor covered = without(seen.tensor(), i % SIDE, i / SIDE);
      double[] logits = classifier.predict(List.of(covered), Set.of()).get(0).logits();
      weights[i] = whole - logOdds(logits, label);
    }
    return HeatMap.scaled(HeatMethod.OCCLUSION, SIDE, SIDE, weights, frame);
  }

  private Tensor without(Tensor photo, int column, int row) {
    return cover.over(
        photo,
        edge(column - OVERLAP, contract.width()),
        edge(row - OVERLAP, contract.height()),
        edge(column + 1 + OVERLAP, contract.width()),
        edge(row + 1 + OVERLAP, contract.height()));
  }

  private static int edge(double cell, int pixels) {
    return (int) Math.round(cell * pixels / SIDE);
  }

  /** The logarithm of the label's probability over that of all others together. */
  static double logOdds(double[] logits, int label) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < logits.length; i++) {
      largest = i == label ? largest : Math.max(largest, logits[i]);
    }
    double others = 0;
    for (int i = 0; i < logits.length; i++) {
      others += i == label ? 0 : Math.exp(logits[i] - largest);
    }
    return logits[label] - largest - Math.log(others);
  }
}
