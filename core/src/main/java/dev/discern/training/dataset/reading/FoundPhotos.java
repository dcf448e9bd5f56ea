package dev.discern.training.dataset.reading;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Part;
import dev.discern.training.dataset.choices.Choices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over a folder found, before any file is decoded.
 *
 * @param photos sorted by path
 * @param classFolders the labels that have a folder, with or without photos in it
 * @param skipped files without a label, or that the walk could not enter
 * @param choices what a person's choices changed; the photos are those that are left
 */
public record FoundPhotos(
    List<Found> photos, Set<String> classFolders, List<Dataset.Skipped> skipped, Choices choices) {
  public FoundPhotos {
    photos = List.copyOf(photos);
    classFolders = Set.copyOf(classFolders);
    skipped = List.copyOf(skipped);
  }

  /**
   * Walks a dataset's folder, whatever was chosen: see {@link PhotoFolder}.
   *
   * @throws Refusal {@code DATASET_NOT_FOUND}
   */
  public static FoundPhotos in(Path root, LabelRule rule) {
    if (!Files.isDirectory(root)) {
      String found = Files.exists(root) ? "is a file" : "does not exist";
      throw Refusal.of(
          RefusalCode.DATASET_NOT_FOUND,
          root.toString(),
          found + "; a dataset is a folder with a folder of photos for each class.");
    }
    try {
      return PhotoFinder.find(root, rule);
    } catch (IOException e) {
      throw Refusal.of(RefusalCode.DATASET_NOT_FOUND, root.toString(), "cannot be read: " + e + ".")
          .because(e);
    }
  }

  /** A file that may be a photo; its part is null where the folder came undivided. */
  public record Found(Path file, String label, @Nullable Part part) {
    Found labelled(String other) {
      return new Found(file, other, part);
    }
  }
}
