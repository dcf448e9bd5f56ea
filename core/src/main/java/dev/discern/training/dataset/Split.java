package dev.discern.training.dataset;

import java.util.List;

/**
 * A dataset divided.
 *
 * @param train the weights are fitted to these
 * @param validation the best epoch is chosen on these
 * @param test untouched until the end
 * @param moved photos, all in training now, that a ready-made division had put where one of their
 *     group is learnt from
 * @param description in words and counts, for reports and provenance
 */
public record Split(
    List<LabelledPhoto> train,
    List<LabelledPhoto> validation,
    List<LabelledPhoto> test,
    List<LabelledPhoto> moved,
    String description) {
  public Split {
    train = List.copyOf(train);
    validation = List.copyOf(validation);
    test = List.copyOf(test);
    moved = List.copyOf(moved);
  }
}
