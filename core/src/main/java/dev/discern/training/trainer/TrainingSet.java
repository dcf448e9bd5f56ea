package dev.discern.training.trainer;

import dev.discern.training.dataset.LabelledPhoto;
import java.util.List;

/**
 * What a trainer may see: never the test part. Every photo's label is one of {@code labels}.
 *
 * @param learnAll whether the validation photos may be learnt from too, once nothing is left to
 *     choose by them, because the figures and the decision settings come from other photos
 */
public record TrainingSet(
    List<String> labels,
    List<LabelledPhoto> train,
    List<LabelledPhoto> validation,
    boolean learnAll) {

  /** A set whose validation photos are not learnt from. */
  public TrainingSet(
      List<String> labels, List<LabelledPhoto> train, List<LabelledPhoto> validation) {
    this(labels, train, validation, false);
  }
}
