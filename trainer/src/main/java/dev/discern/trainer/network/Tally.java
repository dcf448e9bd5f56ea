package dev.discern.trainer.network;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.Arrays;

/** Loss and accuracy, added up example by example. */
public final class Tally {
  private final Objective objective;
  private final double[] classWeights;
  private int examples;
  private int right;
  private double loss;

  /**
   * Nothing yet.
   *
   * @param classWeights how much an example of each class counts
   */
  public Tally(Objective objective, double[] classWeights) {
    this.objective = objective;
    this.classWeights = classWeights;
  }

  /**
   * Adds a batch: its scores, one example after the other.
   *
   * @throws Refusal {@code TRAINING_FAILED} when the loss is no number
   */
  public void add(float[] scores, int[] labels) {
    int outputs = scores.length / labels.length;
    for (int i = 0; i < labels.length; i++) {
      float[] logits = Arrays.copyOfRange(scores, i * outputs, (i + 1) * outputs);
      loss += classWeights[labels[i]] * objective.loss(logits, labels[i]);
      right += objective.best(logits) == labels[i] ? 1 : 0;
      examples++;
    }
    if (!Double.isFinite(loss)) {
      throw Refusal.of(
          RefusalCode.TRAINING_FAILED,
          "The training",
          "lost its way: the loss is no longer a number. Try a smaller learning-rate.");
    }
  }

  public double loss() {
    return loss / examples;
  }

  public double accuracy() {
    return (double) right / examples;
  }
}
