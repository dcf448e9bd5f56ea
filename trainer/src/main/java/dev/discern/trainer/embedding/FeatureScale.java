package dev.discern.trainer.embedding;

import java.util.Arrays;
import java.util.List;

/**
 * Brings each feature to mean 0 and deviation 1 over the training photos, so that one learning rate
 * fits every backbone.
 *
 * @param mean subtracted first
 * @param factor multiplied next
 */
@SuppressWarnings("ArrayRecordComponent") // made once, not compared
public record FeatureScale(float[] mean, float[] factor) {
  /** A feature that hardly varies must not become a loud one: the least deviation, of the mean. */
  private static final double LEAST = 0.05;

  /** Measured on the plain photos. */
  public static FeatureScale of(List<Embedded> photos) {
    int features = photos.get(0).rows()[0].length;
    double[] sum = new double[features];
    double[] squares = new double[features];
    for (Embedded photo : photos) {
      for (int i = 0; i < features; i++) {
        double value = photo.rows()[0][i];
        sum[i] += value;
        squares[i] += value * value;
      }
    }
    return scaled(sum, squares, photos.size());
  }

  private static FeatureScale scaled(double[] sum, double[] squares, int count) {
    float[] mean = new float[sum.length];
    double[] deviation = new double[sum.length];
    for (int i = 0; i < sum.length; i++) {
      double average = sum[i] / count;
      mean[i] = (float) average;
      deviation[i] = Math.sqrt(Math.max(0, squares[i] / count - average * average));
    }
    double least = LEAST * Arrays.stream(deviation).average().orElse(0) + 1e-12;
    float[] factor = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      factor[i] = (float) (1 / Math.max(deviation[i], least));
    }
    return new FeatureScale(mean, factor);
  }
}
