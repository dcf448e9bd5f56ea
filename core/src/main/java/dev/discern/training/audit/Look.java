package dev.discern.training.audit;

import dev.discern.inference.image.Size;
import dev.discern.training.audit.likeness.Likeness;
import dev.discern.training.audit.oddity.Oddity;
import dev.discern.training.dataset.reading.FoundPhotos.Found;
import java.util.List;

/** What a look at one photo came to. */
sealed interface Look {
  Found found();

  /**
   * What is kept of a photo.
   *
   * @param sha256 of the file
   * @param pixels the decoded photo's size and the SHA-256 of its pixels
   * @param size upright
   */
  record Seen(
      Found found,
      String sha256,
      String pixels,
      Size size,
      Likeness likeness,
      List<Oddity.Found> oddities)
      implements Look {}

  /** A photo that cannot be decoded, and why. */
  record Failed(Found found, String code, String reason) implements Look {}
}
