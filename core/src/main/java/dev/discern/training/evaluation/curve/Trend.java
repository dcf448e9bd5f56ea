package dev.discern.training.evaluation.curve;

/**
 * Mistakes as a power of the number of photos: a straight line through the logarithms of both, by
 * least squares (Hestness et al., Deep learning scaling is predictable, empirically, 2017).
 */
final class Trend {
  private static final int FEWEST = 3;

  private Trend() {}

  /**
   * By how much twice as many photos would lower the share of mistakes, if they go on as they have.
   *
   * @param photos of each point
   * @param wrong share of mistakes at each
   * @return NaN where fewer than three points have mistakes
   */
  static double nextDoubling(double[] photos, double[] wrong) {
    double slope = slope(photos, wrong);
    return wrong[wrong.length - 1] * (1 - Math.pow(2, slope));
  }

  private static double slope(double[] photos, double[] wrong) {
    double n = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < wrong.length; i++) {
      if (wrong[i] > 0) {
        double across = Math.log(photos[i]);
        double up = Math.log(wrong[i]);
        n++;
        x += across;
        y += up;
        xx += across * across;
        xy += across * up;
      }
    }
    return n < FEWEST ? Double.NaN : (n * xy - x * y) / (n * xx - x * x);
  }
}
