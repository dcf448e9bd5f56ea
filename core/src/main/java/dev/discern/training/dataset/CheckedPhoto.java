package dev.discern.training.dataset;

import org.jspecify.annotations.Nullable;

/** What opening a found file came to. */
sealed interface CheckedPhoto {
  /** A photo; its part is null where the folder came undivided. */
  record Usable(LabelledPhoto photo, @Nullable Part part) implements CheckedPhoto {}

  /** No photo, and why. */
  record Unusable(Dataset.Skipped skipped) implements CheckedPhoto {}
}
