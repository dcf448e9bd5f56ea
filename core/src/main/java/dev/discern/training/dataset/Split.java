package dev.discern.training.dataset;

import java.util.List;

/**
 * A dataset divided.
 *
 * @param train the weights are fitted to these
 * @param validation the best epoch is chosen on these
 * @param test untouched until the end
 * @param description in words and counts, for reports and provenance
 */
public record Split(
    List<LabelledPhoto> train,
    List<LabelledPhoto> validation,
    List<LabelledPhoto> test,
    String description) {
  public Split {
    train = List.copyOf(train);
    validation = List.copyOf(validation);
    test = List.copyOf(test);
  }
}
