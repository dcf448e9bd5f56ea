package dev.discern.training.audit.likeness;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The signs of random projections of partly centred features, 64 a signature: of two photos at an
 * angle a, a sign differs with a chance of a/180 degrees.
 */
final class Projection {
  /**
   * What all photos have in common is taken off, so that only what tells them apart is left; not
   * all of it, or of two photos each is the other's opposite, and so is a film of one thing.
   */
  private static final double MOST = 0.8;

  /** How many photos it takes to know half of that. */
  private static final double MANY = 50;

  private final float[] mean;
  private final float[][] directions;

  private Projection(float[] mean, float[][] directions) {
    this.mean = mean;
    this.directions = directions;
  }

  static Projection of(List<float[]> rows, int signatures, SplittableRandom random) {
    int width = rows.get(0).length;
    float[][] directions = new float[signatures * Long.SIZE][width];
    for (float[] direction : directions) {
      for (int i = 0; i < width; i++) {
        direction[i] = random.nextBoolean() ? 1 : -1;
      }
    }
    return new Projection(mean(rows, width), directions);
  }

  private static float[] mean(List<float[]> rows, int width) {
    double[] sums = new double[width];
    for (float[] row : rows) {
      for (int i = 0; i < width; i++) {
        sums[i] += row[i];
      }
    }
    double share = Math.min(MOST, rows.size() / (rows.size() + MANY));
    float[] mean = new float[width];
    for (int i = 0; i < width; i++) {
      mean[i] = (float) (share * sums[i] / rows.size());
    }
    return mean;
  }

  long[] signatures(float[] row) {
    float[] centred = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      centred[i] = row[i] - mean[i];
    }
    long[] signatures = new long[directions.length / Long.SIZE];
    for (int bit = 0; bit < directions.length; bit++) {
      if (product(centred, directions[bit]) > 0) {
        signatures[bit / Long.SIZE] |= 1L << bit;
      }
    }
    return signatures;
  }

  private static float product(float[] one, float[] other) {
    float product = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
    }
    return product;
  }
}
