package dev.discern.app.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header that says when to come again (RFC 9110, 10.2.3). */
final class RetryAfter {
  private static final Duration MOST = Duration.ofDays(1);

  private RetryAfter() {}

  /** Seconds or a date, at most a day; empty for anything else. */
  static Optional<Duration> parse(String header, Instant now) {
    Optional<Duration> asked =
        header.matches("[0-9]{1,9}")
            ? Optional.of(Duration.ofSeconds(Long.parseLong(header)))
            : until(header, now);
    return asked
        .filter(wait -> !wait.isNegative())
        .map(wait -> wait.compareTo(MOST) > 0 ? MOST : wait);
  }

  private static Optional<Duration> until(String date, Instant now) {
    try {
      ZonedDateTime then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(now, then.toInstant()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
