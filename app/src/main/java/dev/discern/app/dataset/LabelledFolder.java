package dev.discern.app.dataset;

import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Sha256;
import dev.discern.refusal.Refusal;
import dev.discern.training.dataset.Part;
import dev.discern.training.dataset.reading.FoundPhotos;
import dev.discern.training.dataset.reading.FoundPhotos.Found;
import dev.discern.training.dataset.reading.LabelRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A folder with a folder of photos for each label. Where it comes divided, photos are added to the
 * part that is learnt from.
 */
final class LabelledFolder {
  private static final int DIGITS = 20;
  private static final int LONGEST_LABEL_BYTES = 200;

  private final Path root;
  private final Path place;
  private final Set<String> labels;

  private LabelledFolder(Path root, Path place, Set<String> labels) {
    this.root = root;
    this.place = place;
    this.labels = labels;
  }

  /** A folder; one that is not there is made. */
  static LabelledFolder in(Path root) throws IOException {
    Files.createDirectories(root);
    FoundPhotos found = FoundPhotos.in(root, LabelRule.FOLDER);
    Path place =
        found.photos().stream()
            .filter(photo -> photo.part() == Part.TRAIN)
            .findFirst()
            .map(photo -> partOf(root, photo))
            .orElse(root);
    return new LabelledFolder(root, place, found.classFolders());
  }

  private static Path partOf(Path root, Found photo) {
    return root.resolve(root.relativize(photo.file()).getName(0));
  }

  /** Whether it knows a label; one that knows none yet takes every one. */
  boolean knows(String label) {
    return labels.isEmpty() || labels.contains(LabelRule.composed(label));
  }

  /** Whether a folder can be called so, and stays one of photos. */
  static boolean canBeFolder(String label) {
    return !label.isBlank()
        && label.equals(label.strip())
        && !label.startsWith(".")
        && !label.matches("(?s).*[/\\\\\\p{Cntrl}].*")
        && !label.matches("(?i)__macosx|@eadir|lost\\+found")
        && label.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= LONGEST_LABEL_BYTES;
  }

  /**
   * Puts a photo under a label, whole or not at all; the same again changes nothing.
   *
   * @return its path in the folder
   */
  String put(Photo photo, String label) throws IOException {
    String ending = ImageFormat.of(photo).name().toLowerCase(Locale.ROOT);
    Path file =
        place.resolve(label).resolve("reviewed-%s.%s".formatted(digest(photo.bytes()), ending));
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      Path draft = file.resolveSibling("." + file.getFileName() + ".part");
      Files.write(draft, photo.bytes());
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** Takes away what was put under another label before. */
  void remove(String file) throws IOException {
    Path old = root.resolve(file).normalize();
    if (isWithin(old)) {
      Files.deleteIfExists(old);
    }
  }

  /** What was put under another label before; empty when it is not there any more, or no photo. */
  Optional<Photo> photo(String file) throws IOException {
    Path old = root.resolve(file).normalize();
    if (!isWithin(old) || !Files.isRegularFile(old)) {
      return Optional.empty();
    }
    Photo photo = new Photo(file, Files.readAllBytes(old));
    try {
      ImageFormat.of(photo);
      return Optional.of(photo);
    } catch (Refusal noImage) {
      return Optional.empty();
    }
  }

  private boolean isWithin(Path file) {
    return file.startsWith(root.normalize());
  }

  private static String digest(byte[] bytes) {
    return Sha256.of(bytes).substring(0, DIGITS);
  }
}
