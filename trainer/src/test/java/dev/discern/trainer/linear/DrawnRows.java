package dev.discern.trainer.linear;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Classes one after the other, each a cloud around a corner of its own. */
final class DrawnRows {
  private DrawnRows() {}

  /**
   * So many rows.
   *
   * @param apart how far the corner is from the middle; 0 for clouds that nobody can tell apart
   */
  static Rows of(int count, int width, int classes, double apart) {
    SplittableRandom random = new SplittableRandom(9);
    float[][] features = new float[count][width];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i * classes / count;
      for (int j = 0; j < width; j++) {
        features[i][j] = (float) (random.nextDouble() - 0.5 + (j == labels[i] ? apart : 0));
      }
    }
    double[] weights = new double[classes];
    Arrays.fill(weights, 1);
    return new Rows(features, labels, weights);
  }
}
