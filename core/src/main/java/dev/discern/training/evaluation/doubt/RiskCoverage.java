package dev.discern.training.evaluation.doubt;

import dev.discern.training.evaluation.interval.Bootstrap;
import dev.discern.training.evaluation.interval.Estimate;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.ranking.Curves;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often the answers are wrong when only the surest so many are accepted (El-Yaniv and Wiener
 * 2010; Geifman and El-Yaniv 2017).
 *
 * @param area under the curve: the mean risk over all coverages, lower is better
 * @param points from the fewest photos accepted to all
 */
public record RiskCoverage(Estimate area, List<Point> points) {
  public RiskCoverage {
    points = List.copyOf(points);
  }

  /**
   * One threshold.
   *
   * @param from the least probability that is accepted there
   * @param coverage the share of photos accepted
   * @param wrong of those, with its interval
   */
  public record Point(double from, double coverage, Proportion wrong) {}

  /**
   * Draws the curve.
   *
   * @param probabilities of each photo's best label
   * @param right whether it is right
   */
  public static RiskCoverage of(double[] probabilities, boolean[] right, Bootstrap bootstrap) {
    int[] order =
        IntStream.range(0, right.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> probabilities[i]).reversed())
            .mapToInt(i -> i)
            .toArray();
    return new RiskCoverage(
        bootstrap.estimate(times -> new double[] {area(order, right, times)}),
        Curves.thinned(points(order, probabilities, right)));
  }

  private static List<Point> points(int[] order, double[] probabilities, boolean[] right) {
    List<Point> points = new ArrayList<>();
    int wrong = 0;
    for (int i = 0; i < order.length; i++) {
      wrong += right[order[i]] ? 0 : 1;
      double from = probabilities[order[i]];
      if (i == order.length - 1 || probabilities[order[i + 1]] != from) {
        points.add(new Point(from, (i + 1.0) / order.length, Proportion.of(wrong, i + 1)));
      }
    }
    return points;
  }

  private static double area(int[] order, boolean[] right, int[] times) {
    long wrong = 0;
    long photos = 0;
    double risks = 0;
    for (int photo : order) {
      if (times[photo] > 0) {
        wrong += right[photo] ? 0 : times[photo];
        photos += times[photo];
        risks += times[photo] * (double) wrong / photos;
      }
    }
    return risks / photos;
  }
}
