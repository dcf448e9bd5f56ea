package dev.discern.training.dataset;

import java.util.List;

/**
 * A dataset divided for cross-validation: every photo that is not set aside is in the test part of
 * exactly one split.
 *
 * @param splits one a fold; the fold is the test part
 * @param last every photo that is not set aside, in training and validation, to fit the model that
 *     is kept; its test part is what was set aside, and may be empty
 * @param description in words and counts, for reports and provenance
 */
public record Folds(List<Split> splits, Split last, String description) {
  public Folds {
    splits = List.copyOf(splits);
  }
}
