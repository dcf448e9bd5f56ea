package dev.discern.training.dataset;

import java.nio.file.Path;
import java.util.Optional;

/** Photos made small enough to show many on one page. Safe for any number of threads. */
@FunctionalInterface
public interface Thumbnails {
  /** The photo as a small upright JPEG; empty when it cannot be decoded. */
  Optional<byte[]> jpeg(Path file);
}
