package dev.discern.training.tuning;

import java.util.ArrayList;
import java.util.List;

/**
 * Successive halving (Jamieson and Talwalkar 2016; the inner loop of Hyperband, Li et al. 2018):
 * every trial is trained for a few epochs, the best third for three times as many, and so on to the
 * last rung. A trial begins again on each rung, with the same seed: that costs at most half as much
 * again, leaves a learning rate's schedule whole, and can be resumed after anything.
 *
 * @param epochs of each rung, the last the most
 */
public record Rungs(List<Integer> epochs) {
  private static final int REDUCTION = 3;
  private static final int MOST = 3;
  private static final int FEWEST_EPOCHS = 3;

  public Rungs {
    epochs = List.copyOf(epochs);
  }

  /** As many rungs as the trials are enough for, and the epochs. */
  static Rungs of(int trials, int mostEpochs) {
    List<Integer> epochs = new ArrayList<>();
    int left = trials;
    for (int most = mostEpochs;
        epochs.size() < MOST && (epochs.isEmpty() || most >= FEWEST_EPOCHS && left >= REDUCTION);
        most = (most + REDUCTION - 1) / REDUCTION) {
      left = epochs.isEmpty() ? left : left / REDUCTION;
      epochs.add(0, most);
    }
    return new Rungs(epochs);
  }

  int count() {
    return epochs.size();
  }

  /** Of a rung, from 1. */
  int epochsOf(int rung) {
    return epochs.get(rung - 1);
  }

  /** How many of so many go on to the next rung: a third, and at least one. */
  int climbers(int finished) {
    return (finished + REDUCTION - 1) / REDUCTION;
  }
}
