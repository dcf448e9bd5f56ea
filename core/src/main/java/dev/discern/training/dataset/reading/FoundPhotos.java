package dev.discern.training.dataset.reading;

import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over a folder found, before any file is opened.
 *
 * @param photos sorted by path
 * @param classFolders the labels that have a folder, with or without photos in it
 * @param skipped files without a label, or that the walk could not enter
 */
record FoundPhotos(List<Found> photos, Set<String> classFolders, List<Dataset.Skipped> skipped) {

  /** A file that may be a photo; its part is null where the folder came undivided. */
  record Found(Path file, String label, @Nullable Part part) {
    Found labelled(String other) {
      return new Found(file, other, part);
    }
  }
}
