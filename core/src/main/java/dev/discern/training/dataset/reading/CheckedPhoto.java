package dev.discern.training.dataset.reading;

import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.Part;
import org.jspecify.annotations.Nullable;

/** What opening a found file came to. */
sealed interface CheckedPhoto {
  /** A photo; its part is null where the folder came undivided. */
  record Usable(LabelledPhoto photo, @Nullable Part part) implements CheckedPhoto {}

  /** No photo, and why. */
  record Unusable(Dataset.Skipped skipped) implements CheckedPhoto {}
}
