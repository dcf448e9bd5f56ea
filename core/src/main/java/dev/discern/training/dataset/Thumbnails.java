package dev.discern.training.dataset;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** Photos made small enough to show many on one page. Safe for any number of threads. */
@FunctionalInterface
public interface Thumbnails {
  /** Where no small picture of a photo may be kept. */
  Thumbnails NONE = file -> Optional.empty();

  /** The photo as a small upright JPEG; empty when it cannot be decoded. */
  Optional<byte[]> jpeg(Path file);

  /** The same in base64, as pages and JSON keep it. */
  default Optional<String> base64(Path file) {
    return jpeg(file).map(jpeg -> Base64.getEncoder().encodeToString(jpeg));
  }
}
