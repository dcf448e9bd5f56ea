package dev.discern.training.audit.oddity;

import dev.discern.inference.image.ImageFacts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be odd about one photo. The kinds and their names are those of cleanvision; the
 * thresholds are in docs/decisions/0020-copies-are-found-by-a-turned-dct-hash.md.
 */
public enum Oddity {
  DARK("Dark", "Too dark to see much; look whether the subject can be made out.") {
    @Override
    Optional<String> in(Measures photo, ImageFacts facts) {
      return when(
          photo.brightest() < 0.32, "99 %% of it below %.0f %% of white", 100 * photo.brightest());
    }
  },
  BRIGHT("Overexposed", "Nearly white all over; look whether the subject can be made out.") {
    @Override
    Optional<String> in(Measures photo, ImageFacts facts) {
      return when(
          photo.darkest() > 0.95, "95 %% of it above %.0f %% of white", 100 * photo.darkest());
    }
  },
  BLURRED("Blurred", "Without a sharp edge; keep it only if served photos are like that.") {
    @Override
    Optional<String> in(Measures photo, ImageFacts facts) {
      return when(photo.sharpness() < 8, "sharpest edges %.1f of 255", photo.sharpness());
    }
  },
  LOW_INFORMATION(
      "Little to see", "Almost one tone all over; a photo of nothing teaches nothing.") {
    @Override
    Optional<String> in(Measures photo, ImageFacts facts) {
      return when(photo.entropy() < 2.5, "%.1f bits of brightness, of 8", photo.entropy());
    }
  },
  BORDERED(
      "Framed",
      "Plain bars at opposite edges: a frame to crop, or a plain background that a model may learn instead.") {
    @Override
    Optional<String> in(Measures photo, ImageFacts facts) {
      return when(photo.border() >= 0.1, "bars over %.0f %% of a side", 100 * photo.border());
    }
  },
  ODD_SHAPE("Long and narrow", "Cut or squeezed hard by every network; crop it to its subject.") {
    @Override
    Optional<String> in(Measures photo, ImageFacts facts) {
      double aspect =
          (double) facts.size().shortSide() * facts.size().shortSide() / facts.size().pixels();
      return when(aspect < 0.35, "%s", facts.size());
    }
  },
  TURNED(
      "Turned by the camera",
      "Discern turns them upright by their EXIF tag; other programs may not.") {
    @Override
    Optional<String> in(Measures photo, ImageFacts facts) {
      return when(facts.orientation() != 1, "EXIF orientation %d", facts.orientation());
    }
  },
  ODD_SIZE("Of an odd size", "Far smaller or larger than the others; small ones are blown up.") {
    @Override
    Optional<String> in(Measures photo, ImageFacts facts) {
      return Optional.empty(); // by itself no size is odd: see Sizes
    }
  };

  private final String title;
  private final String advice;

  Oddity(String title, String advice) {
    this.title = title;
    this.advice = advice;
  }

  /** As a heading. */
  public String title() {
    return title;
  }

  /** What it means and what to do. */
  public String advice() {
    return advice;
  }

  /** What was measured, where a photo is odd in this way. */
  abstract Optional<String> in(Measures photo, ImageFacts facts);

  /** All that is odd about a photo by itself. */
  public static List<Found> of(Measures photo, ImageFacts facts) {
    return List.of(values()).stream()
        .flatMap(oddity -> oddity.in(photo, facts).map(what -> new Found(oddity, what)).stream())
        .toList();
  }

  private static Optional<String> when(boolean odd, String pattern, Object measured) {
    return odd ? Optional.of(String.format(Locale.ROOT, pattern, measured)) : Optional.empty();
  }

  /**
   * An oddity that a photo has.
   *
   * @param measured in words: "EXIF orientation 6"
   */
  public record Found(Oddity oddity, String measured) {}
}
