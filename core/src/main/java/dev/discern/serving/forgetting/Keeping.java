package dev.discern.serving.forgetting;

import dev.discern.serving.delivery.pacing.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long things are kept after a photo came to its end.
 *
 * @param photos that lie in the inbox; null for ever
 * @param everything there is of a photo, the ledger's row too; null for ever
 */
public record Keeping(@Nullable Duration photos, @Nullable Duration everything) {
  public static final Keeping FOR_EVER = new Keeping(null, null);

  /** Deliveries are tried for three days; what they are about must not go before. */
  private static final Duration LEAST = Duration.ofDays(4);

  public Keeping {
    if (everything != null && everything.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException(
          "everything is kept for %s; deliveries are tried for longer, so keep it for %s at least"
              .formatted(Durations.words(everything), Durations.words(LEAST)));
    }
    if (photos != null && everything != null && photos.compareTo(everything) > 0) {
      throw new IllegalArgumentException(
          "photos are kept for %s, and everything only for %s; let photos be the shorter one"
              .formatted(Durations.words(photos), Durations.words(everything)));
    }
  }
}
