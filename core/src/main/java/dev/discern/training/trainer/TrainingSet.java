package dev.discern.training.trainer;

import dev.discern.training.dataset.LabelledPhoto;
import java.util.List;

/** What a trainer may see: never the test part. Every photo's label is one of {@code labels}. */
public record TrainingSet(
    List<String> labels, List<LabelledPhoto> train, List<LabelledPhoto> validation) {}
