package dev.discern.training.dataset;

import dev.discern.training.dataset.choices.Choices;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder of labelled photos, read and checked.
 *
 * @param root the folder
 * @param labels sorted; the order of every model trained on it. A class folder without a usable
 *     photo counts, so that the splitter can refuse it
 * @param photos every photo that can be used, sorted by path
 * @param readyMade the part of each photo where the folder came with parts ({@code train/}, {@code
 *     val/}, {@code test/}), by file; empty where it did not
 * @param skipped what was left out and why, sorted by path
 * @param choices what a person's choices made of the folder; labels and photos are those after it
 * @param fingerprint SHA-256 over the sorted (label, content hash) pairs: the same photos under the
 *     same labels, wherever they lie, have the same one
 */
public record Dataset(
    Path root,
    List<String> labels,
    List<LabelledPhoto> photos,
    Map<Path, Part> readyMade,
    List<Skipped> skipped,
    Choices choices,
    String fingerprint) {
  public Dataset {
    labels = List.copyOf(labels);
    photos = List.copyOf(photos);
    readyMade = Map.copyOf(readyMade);
    skipped = List.copyOf(skipped);
  }

  /** The same photos as if the folder had come divided like this; those of no part are left out. */
  public Dataset divided(Split split) {
    Map<Path, Part> parts = new HashMap<>();
    split.train().forEach(photo -> parts.put(photo.file(), Part.TRAIN));
    split.validation().forEach(photo -> parts.put(photo.file(), Part.VALIDATION));
    split.test().forEach(photo -> parts.put(photo.file(), Part.TEST));
    List<LabelledPhoto> used =
        photos.stream().filter(photo -> parts.containsKey(photo.file())).toList();
    return new Dataset(root, labels, used, parts, skipped, choices, fingerprint);
  }

  /**
   * A file that is not used.
   *
   * @param code a refusal's slug, {@code two-labels}, {@code no-label} or {@code not-a-part}
   * @param reason a sentence that names the file
   */
  public record Skipped(Path file, String code, String reason) {}
}
