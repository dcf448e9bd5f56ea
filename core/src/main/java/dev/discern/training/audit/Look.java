package dev.discern.training.audit;

import dev.discern.inference.image.Size;
import dev.discern.training.audit.AuditReport.Member;
import dev.discern.training.audit.likeness.Likeness;
import dev.discern.training.audit.oddity.Oddity;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.reading.FoundPhotos.Found;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a look at one photo came to. */
sealed interface Look {
  Found found();

  /**
   * What is kept of a photo.
   *
   * @param sha256 of the file
   * @param pixels the SHA-256 of the photo's pixels, all of them; null where only some were decoded
   * @param size upright
   */
  record Seen(
      Found found,
      String sha256,
      @Nullable String pixels,
      Size size,
      Likeness likeness,
      List<Oddity.Found> oddities)
      implements Look {

    /** Alike in photos of the same pixels, as far as is known. */
    String samePixels() {
      return pixels == null ? "file " + sha256 : size + " " + pixels;
    }

    LabelledPhoto labelled() {
      return new LabelledPhoto(found.file(), found.label(), sha256);
    }

    /** As a report names it. */
    Member member(Path root) {
      String name = root.relativize(found.file()).toString().replace('\\', '/');
      return new Member(name, found.label(), found.part(), sha256);
    }

    Seen withPixels(String sum) {
      return new Seen(found, sha256, sum, size, likeness, oddities);
    }
  }

  /** A photo that cannot be decoded, and why. */
  record Failed(Found found, String code, String reason) implements Look {}
}
