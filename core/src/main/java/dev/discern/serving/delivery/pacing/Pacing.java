package dev.discern.serving.delivery.pacing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody is told. Nothing is ever dropped: what is held back is told together, as soon
 * as it may be.
 *
 * @param atMostEvery once in this time; null for any number of times
 * @param digest only at these times of the day; null for at once
 * @param quiet not within these hours; null for day and night
 */
public record Pacing(
    @Nullable Duration atMostEvery, @Nullable Digest digest, @Nullable QuietHours quiet) {
  /** At once, every time. */
  public static final Pacing NONE = new Pacing(null, null, null);

  public Pacing {
    if (atMostEvery != null && (atMostEvery.isNegative() || atMostEvery.isZero())) {
      throw new IllegalArgumentException("once per nothing is no pace");
    }
  }

  /** Whether what is due at the same time is told together. */
  public boolean gathers() {
    return !equals(NONE);
  }

  /** When something that happens now is due at the earliest. */
  public Instant due(Instant now, ZoneId zone) {
    return digest == null ? now : digest.after(now.atZone(zone)).toInstant();
  }

  /**
   * When what is due now may be told: now, or later.
   *
   * @param last when somebody was told last; null for never
   */
  public Instant earliest(Instant now, @Nullable Instant last, ZoneId zone) {
    Instant paced = now;
    if (atMostEvery != null && last != null && last.plus(atMostEvery).isAfter(now)) {
      paced = last.plus(atMostEvery);
    }
    ZonedDateTime at = paced.atZone(zone);
    return quiet == null ? paced : quiet.after(at).toInstant();
  }
}
