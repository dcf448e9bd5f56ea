package dev.discern.training.tuning;

import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.trainer.TrainedModel;
import java.util.List;

/**
 * Measures what a trainer does not: the model as it would serve. Safe for any number of threads.
 */
@FunctionalInterface
public interface Judge {
  /** The mean of the labels' F1 on these photos, each label counting alike. */
  double macroF1(TrainedModel model, List<LabelledPhoto> photos);
}
