package dev.discern.training.tuning;

import dev.discern.training.trainer.TrainingSet;
import java.util.List;

/**
 * The photos of a search; none of the test part.
 *
 * @param whole what the registered model is fitted to
 * @param folds divisions of the same photos that trials are measured on; empty to measure them on
 *     {@code whole}
 * @param fingerprint of the dataset
 * @param split how the photos were divided, in words and counts
 */
public record TuningPhotos(
    TrainingSet whole, List<TrainingSet> folds, String fingerprint, String split) {
  public TuningPhotos {
    folds = List.copyOf(folds);
  }

  List<TrainingSet> measuredOn() {
    return folds.isEmpty() ? List.of(whole) : folds;
  }
}
