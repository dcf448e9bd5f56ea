package dev.discern.training.evaluation.reliability;

import dev.discern.training.evaluation.interval.Bootstrap;
import dev.discern.training.evaluation.interval.Estimate;
import dev.discern.training.evaluation.interval.Proportion;
import java.util.Arrays;
import java.util.List;

/**
 * How far the probability of the best label is from how often it is right.
 *
 * <p>The expected calibration error (Naeini et al. 2015; Guo et al. 2017) can only be too high with
 * few photos: chance alone moves every bin off its mark. So it stands beside what a model without
 * any fault would show on as many photos.
 *
 * @param error expected calibration error over bins of equal size, 0 to 1
 * @param ifPerfect what a perfectly calibrated model would show on average, with these photos and
 *     probabilities
 * @param ifPerfectAtMost what it would not exceed in 95 of 100 draws
 * @param bins from the least sure to the surest
 */
public record Reliability(
    Estimate error, double ifPerfect, double ifPerfectAtMost, List<Bin> bins) {
  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * Photos whose best labels are about as probable.
   *
   * @param meanProbability of the best labels
   * @param right how often they are right
   */
  public record Bin(double from, double to, double meanProbability, Proportion right) {}

  /**
   * Measures.
   *
   * @param probabilities of each photo's best label
   * @param right whether it is right
   */
  public static Reliability of(
      double[] probabilities, boolean[] right, Bootstrap bootstrap, long seed) {
    BinnedPhotos binned = BinnedPhotos.of(probabilities, right);
    double[] perfect = binned.errorsIfPerfect(seed);
    return new Reliability(
        bootstrap.estimate(times -> new double[] {binned.error(times)}),
        Arrays.stream(perfect).average().orElseThrow(),
        Bootstrap.quantile(perfect, 0.95),
        binned.bins());
  }

  /** Whether a perfectly calibrated model could well have shown as much. */
  public boolean withinChance() {
    return error.value() <= ifPerfectAtMost;
  }
}
