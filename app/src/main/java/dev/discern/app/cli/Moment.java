package dev.discern.app.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A moment as users write it. */
final class Moment {
  private Moment() {}

  /**
   * Reads {@code 23:15}, {@code 2026-11-20T23:15} or {@code 2026-11-20T22:15:00Z}.
   *
   * @param text null for now
   * @throws IllegalArgumentException for anything else, saying how it is written
   */
  static Instant read(@Nullable String text, Instant now, ZoneId zone) {
    if (text == null) {
      return now;
    }
    try {
      if (text.endsWith("Z")) {
        return Instant.parse(text);
      }
      LocalDateTime local =
          text.contains("T")
              ? LocalDateTime.parse(text)
              : LocalTime.parse(text).atDate(LocalDate.ofInstant(now, zone));
      return local.atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"%s\" is no time; write it like 23:15 or 2026-11-20T23:15".formatted(text), e);
    }
  }
}
