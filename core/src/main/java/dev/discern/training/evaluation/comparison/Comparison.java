package dev.discern.training.evaluation.comparison;

import dev.discern.training.evaluation.interval.Estimate;
import dev.discern.training.evaluation.interval.Proportion;
import java.util.List;

/**
 * Two models on the same photos.
 *
 * @param first the one model, as users write it
 * @param second the other
 * @param photosFrom which photos these were, in words
 * @param accuracyOfFirst of the photos that both answered
 * @param accuracyOfSecond of the same
 * @param pairs how their right answers go together
 * @param difference the first's accuracy less the second's; its interval is resampled by group
 *     where some photos belong together, and Newcombe's else
 * @param test whether the difference is more than chance
 * @param unlike the photos that they answer differently, those that one answers rightly first
 * @param notCompared photos that one of them, or both, gave no answer to
 * @param verdict what all this says, and no more
 */
public record Comparison(
    String first,
    String second,
    String photosFrom,
    Proportion accuracyOfFirst,
    Proportion accuracyOfSecond,
    Pairs pairs,
    Estimate difference,
    McNemar test,
    List<Unlike> unlike,
    int notCompared,
    String verdict) {
  public Comparison {
    unlike = List.copyOf(unlike);
  }

  /** A photo and what each model says of it. */
  public record Unlike(String file, String actual, Said first, Said second) {
    /** Whether one of the two is right. */
    public boolean tells() {
      return first.right() || second.right();
    }
  }

  /** One model's best label. */
  public record Said(String label, double probability, boolean right) {}
}
