package dev.discern.training.dataset;

import dev.discern.inference.image.Photo;
import java.nio.file.Path;

/**
 * Brings a photo from where the dataset lies; its name is the path as the user wrote it. Safe for
 * any number of threads.
 */
@FunctionalInterface
public interface PhotoReader {
  /**
   * Reads one photo.
   *
   * @throws dev.discern.refusal.Refusal {@code PHOTO_UNREADABLE}, {@code PHOTO_EMPTY} or {@code
   *     PHOTO_TOO_LARGE}
   */
  Photo read(Path file);
}
