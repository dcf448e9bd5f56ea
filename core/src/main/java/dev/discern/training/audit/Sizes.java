package dev.discern.training.audit;

import dev.discern.inference.image.Size;
import dev.discern.training.audit.oddity.Oddity;
import java.util.List;
import java.util.Optional;

/**
 * How large the photos of a folder usually are.
 *
 * @param usual the median of the pixels' number
 */
record Sizes(long usual) {
  /** Along a side, before a photo is odd: from 1280 pixels to 256, or to 6400. */
  private static final double FACTOR = 5;

  static Sizes of(List<Size> sizes) {
    List<Long> sorted = sizes.stream().map(Size::pixels).sorted().toList();
    return new Sizes(sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2));
  }

  Optional<Oddity.Found> oddity(Size size) {
    double factor = Math.sqrt((double) size.pixels() / usual);
    return factor < FACTOR && factor > 1 / FACTOR
        ? Optional.empty()
        : Optional.of(
            new Oddity.Found(
                Oddity.ODD_SIZE,
                "%s; most are about %.0f pixels a side".formatted(size, Math.sqrt(usual))));
  }
}
