package dev.discern.training.evaluation.curve;

import java.util.List;

/**
 * The figures of a curve over a sample of the judged photos: each point, then what doublings bring.
 */
final class CurveFigures {
  private final double[] photos;
  private final double[][] rightness;

  /**
   * Figures of these drawings.
   *
   * @param byShare from few photos to all; the last but one is half of all
   */
  CurveFigures(List<List<Drawing>> byShare) {
    this.photos =
        byShare.stream()
            .mapToDouble(
                drawings -> drawings.stream().mapToDouble(Drawing::photos).average().orElseThrow())
            .toArray();
    this.rightness = byShare.stream().map(CurveFigures::rightness).toArray(double[][]::new);
  }

  /** How often each judged photo was right, over the drawings. */
  private static double[] rightness(List<Drawing> drawings) {
    double[] mean = new double[drawings.get(0).right().length];
    for (Drawing drawing : drawings) {
      boolean[] right = drawing.right();
      for (int i = 0; i < mean.length; i++) {
        mean[i] += right[i] ? 1.0 / drawings.size() : 0;
      }
    }
    return mean;
  }

  /** The accuracies, the last doubling, the next. */
  double[] of(int[] times) {
    int points = rightness.length;
    double[] figures = new double[points + 2];
    double[] wrong = new double[points];
    for (int i = 0; i < points; i++) {
      figures[i] = accuracy(rightness[i], times);
      wrong[i] = 1 - figures[i];
    }
    figures[points] = figures[points - 1] - figures[points - 2];
    figures[points + 1] = Math.min(Trend.nextDoubling(photos, wrong), figures[points]);
    return figures;
  }

  private static double accuracy(double[] rightness, int[] times) {
    double right = 0;
    double all = 0;
    for (int i = 0; i < times.length; i++) {
      right += times[i] * rightness[i];
      all += times[i];
    }
    return right / all;
  }
}
