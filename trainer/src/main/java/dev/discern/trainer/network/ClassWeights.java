package dev.discern.trainer.network;

import dev.discern.training.trainer.TrainingSettings;
import java.util.Arrays;

/** How much an example of each class counts. */
public final class ClassWeights {
  private ClassWeights() {}

  /**
   * As the settings ask.
   *
   * @param labels of the training examples
   */
  public static double[] of(TrainingSettings settings, int[] labels, int classes) {
    return settings.classWeights() ? balanced(labels, classes) : equal(classes);
  }

  private static double[] equal(int classes) {
    double[] weights = new double[classes];
    Arrays.fill(weights, 1);
    return weights;
  }

  /**
   * Inverse to how many there are, so that each class weighs the same and an example 1 on average.
   */
  private static double[] balanced(int[] labels, int classes) {
    int[] counts = new int[classes];
    for (int label : labels) {
      counts[label]++;
    }
    long present = Arrays.stream(counts).filter(count -> count > 0).count();
    return Arrays.stream(counts)
        .mapToDouble(count -> count == 0 ? 0 : (double) labels.length / (present * count))
        .toArray();
  }
}
