package dev.discern.training.evaluation.doubt;

import dev.discern.training.evaluation.interval.Bootstrap;
import dev.discern.training.evaluation.interval.Estimate;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.interval.Statistic;
import java.util.ArrayList;
import java.util.List;

/**
 * The conformal prediction sets (Angelopoulos and Bates, A Gentle Introduction to Conformal
 * Prediction, 2021): do they hold the truth as often as they promise, and how small are they?
 *
 * @param promised how often they should hold the truth, 0 to 1
 * @param covered how often they do
 * @param meanSize labels in a set
 * @param photosBySize how many photos have a set of no label, of one, of two, ...
 */
public record PredictionSets(
    double promised, Proportion covered, Estimate meanSize, List<Integer> photosBySize) {
  public PredictionSets {
    photosBySize = List.copyOf(photosBySize);
  }

  /**
   * Counts.
   *
   * @param sizes labels in each photo's set
   * @param holdsTruth whether the right one is among them
   */
  public static PredictionSets of(
      double promised, int[] sizes, boolean[] holdsTruth, Bootstrap bootstrap) {
    List<Integer> photosBySize = new ArrayList<>();
    int covered = 0;
    for (int i = 0; i < sizes.length; i++) {
      while (photosBySize.size() <= sizes[i]) {
        photosBySize.add(0);
      }
      photosBySize.set(sizes[i], photosBySize.get(sizes[i]) + 1);
      covered += holdsTruth[i] ? 1 : 0;
    }
    return new PredictionSets(
        promised,
        Proportion.of(covered, sizes.length),
        bootstrap.estimate(Statistic.meanOf(sizes)),
        photosBySize);
  }

  /** Whether the promise lies within what these photos can tell apart. */
  public boolean keepsPromise() {
    return covered.high() >= promised;
  }
}
