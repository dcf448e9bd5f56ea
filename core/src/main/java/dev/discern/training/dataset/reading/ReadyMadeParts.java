package dev.discern.training.dataset.reading;

import dev.discern.training.dataset.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Recognises a dataset that comes divided: its top folders are named {@code train}, {@code val},
 * {@code test} and the like, and hold folders or, with labels from file names, photos.
 */
final class ReadyMadeParts {
  private static final Map<String, Part> NAMES =
      Map.ofEntries(
          Map.entry("train", Part.TRAIN),
          Map.entry("training", Part.TRAIN),
          // training and validation in one: the splitter carves the validation part out of it
          Map.entry("train-val", Part.TRAIN),
          Map.entry("train_val", Part.TRAIN),
          Map.entry("trainval", Part.TRAIN),
          Map.entry("val", Part.VALIDATION),
          Map.entry("valid", Part.VALIDATION),
          Map.entry("validation", Part.VALIDATION),
          Map.entry("test", Part.TEST),
          Map.entry("testing", Part.TEST));

  private final boolean divided;

  private ReadyMadeParts(boolean divided) {
    this.divided = divided;
  }

  /**
   * Looks at a dataset's top folders. A class that happens to be called "train" is no part: it
   * holds photos, or stands alone among other classes.
   */
  static ReadyMadeParts of(Path root, LabelRule rule) throws IOException {
    if (rule instanceof LabelRule.None) {
      return new ReadyMadeParts(false);
    }
    List<Path> tops = foldersIn(root);
    List<Path> parts = new ArrayList<>();
    for (Path top : tops) {
      if (named(top).isPresent()
          && (rule instanceof LabelRule.FileName || !foldersIn(top).isEmpty())) {
        parts.add(top);
      }
    }
    boolean allNamed = tops.stream().allMatch(top -> named(top).isPresent());
    return new ReadyMadeParts(parts.size() > 1 || (parts.size() == 1 && allNamed));
  }

  boolean divided() {
    return divided;
  }

  /** The part that a top folder is; empty when it is none. */
  Optional<Part> part(Path top) {
    return divided ? named(top) : Optional.empty();
  }

  private static Optional<Part> named(Path folder) {
    return Optional.ofNullable(NAMES.get(folder.getFileName().toString().toLowerCase(Locale.ROOT)));
  }

  private static List<Path> foldersIn(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isDirectory)
          .filter(entry -> !SideFiles.ignoredFolder(entry))
          .toList();
    }
  }
}
