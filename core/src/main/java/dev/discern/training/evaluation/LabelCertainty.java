package dev.discern.training.evaluation;

import dev.discern.training.evaluation.interval.Interval;
import dev.discern.training.evaluation.interval.Proportion;

/**
 * How sure one label's figures are.
 *
 * @param precision of the photos given this label, those that have it
 * @param recall of the photos that have this label, those that were given it
 * @param f1 the interval of F1. F1 is 2 s / (1 + s), where s is the share of right ones among all
 *     photos that have or were given the label (Hand, Christen and Kirielle, F*, 2021): the ends of
 *     that share's interval, put through the same
 */
public record LabelCertainty(String label, Proportion precision, Proportion recall, Interval f1) {
  /** With fewer photos, a label's figures are marked as saying little. */
  public static final int FEW_PHOTOS = 20;

  static LabelCertainty of(String label, int right, int given, int support) {
    Proportion star = Proportion.of(right, given + support - right);
    return new LabelCertainty(
        label,
        Proportion.of(right, given),
        Proportion.of(right, support),
        new Interval(f1(star.low()), f1(star.high())));
  }

  private static double f1(double star) {
    return 2 * star / (1 + star);
  }

  /** Whether too few photos have this label to say much of it. */
  public boolean few() {
    return recall.of() < FEW_PHOTOS;
  }
}
