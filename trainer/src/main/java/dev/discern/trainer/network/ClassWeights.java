package dev.discern.trainer.network;

import java.util.Arrays;

/** How much an example of each class counts. */
final class ClassWeights {
  private ClassWeights() {}

  static double[] equal(int classes) {
    double[] weights = new double[classes];
    Arrays.fill(weights, 1);
    return weights;
  }

  /**
   * Inverse to how many there are, so that each class weighs the same and an example 1 on average.
   */
  static double[] balanced(Examples examples, int classes) {
    int[] counts = new int[classes];
    for (int i = 0; i < examples.count(); i++) {
      counts[examples.label(i)]++;
    }
    long present = Arrays.stream(counts).filter(count -> count > 0).count();
    return Arrays.stream(counts)
        .mapToDouble(count -> count == 0 ? 0 : (double) examples.count() / (present * count))
        .toArray();
  }
}
