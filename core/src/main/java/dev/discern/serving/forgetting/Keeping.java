package dev.discern.serving.forgetting;

import dev.discern.serving.delivery.pacing.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long things are kept, four days or longer.
 *
 * @param photos that lie in the inbox, since they came, and until four days after they were
 *     answered; null for ever
 * @param everything there is of a photo, the ledger's row too, since it was answered; null for ever
 */
public record Keeping(@Nullable Duration photos, @Nullable Duration everything) {
  public static final Keeping FOR_EVER = new Keeping(null, null);

  /** Deliveries are tried for three days; what they are about must not go before. */
  static final Duration LEAST = Duration.ofDays(4);

  public Keeping {
    check("everything is", everything);
    check("photos are", photos);
    if (photos != null && everything != null && photos.compareTo(everything) > 0) {
      throw new IllegalArgumentException(
          "photos are kept for %s, and everything only for %s; let photos be the shorter one"
              .formatted(Durations.words(photos), Durations.words(everything)));
    }
  }

  private static void check(String what, @Nullable Duration kept) {
    if (kept != null && kept.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException(
          "%s kept for %s; deliveries are tried for longer, so let it be %s at least"
              .formatted(what, Durations.words(kept), Durations.words(LEAST)));
    }
  }
}
