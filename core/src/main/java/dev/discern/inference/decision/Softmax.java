package dev.discern.inference.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Logits to probabilities. */
public final class Softmax {
  private Softmax() {}

  /** Softmax of the logits over a temperature, shifted by the largest so that nothing overflows. */
  public static double[] of(double[] logits, double temperature) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double logit : logits) {
      largest = Math.max(largest, logit);
    }
    double[] result = new double[logits.length];
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      result[i] = Math.exp((logits[i] - largest) / temperature);
      sum += result[i];
    }
    for (int i = 0; i < result.length; i++) {
      result[i] /= sum;
    }
    return result;
  }

  /** Each label with its probability, most probable first; equal ones in the labels' order. */
  public static List<Score> ranked(List<String> labels, double[] probabilities) {
    List<Score> scores = new ArrayList<>(probabilities.length);
    for (int i = 0; i < probabilities.length; i++) {
      scores.add(new Score(labels.get(i), probabilities[i]));
    }
    scores.sort(Comparator.comparingDouble(Score::probability).reversed());
    return scores;
  }
}
