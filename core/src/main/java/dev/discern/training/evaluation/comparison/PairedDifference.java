package dev.discern.training.evaluation.comparison;

import dev.discern.training.evaluation.interval.Interval;
import dev.discern.training.evaluation.interval.Proportion;

/**
 * The 95 % interval of the difference of two shares of the same photos (R. G. Newcombe, Improved
 * confidence intervals for the difference between binomial proportions based on paired data,
 * Statistics in Medicine 17, 1998, method 10): Wilson's intervals, joined by how much the two go
 * together. Honest for few photos and near 0 and 1.
 */
final class PairedDifference {
  private PairedDifference() {}

  static Interval of(Pairs pairs) {
    Proportion first = pairs.first();
    Proportion second = pairs.second();
    double difference = first.share() - second.share();
    double together = together(pairs);
    return new Interval(
        difference
            - distance(first.share() - first.low(), second.high() - second.share(), together),
        difference
            + distance(first.high() - first.share(), second.share() - second.low(), together));
  }

  private static double distance(double one, double other, double together) {
    return Math.sqrt(Math.max(0, one * one - 2 * together * one * other + other * other));
  }

  /** The correlation of the two, its numerator corrected for continuity where it is positive. */
  private static double together(Pairs pairs) {
    double a = pairs.both();
    double b = pairs.onlyFirst();
    double c = pairs.onlySecond();
    double d = pairs.neither();
    double margins = (a + b) * (c + d) * (a + c) * (b + d);
    if (margins == 0) {
      return 0;
    }
    double cross = a * d - b * c;
    double corrected = cross > 0 ? Math.max(0, cross - pairs.photos() / 2.0) : cross;
    return corrected / Math.sqrt(margins);
  }
}
