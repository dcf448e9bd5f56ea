package dev.discern.serving.delivery.pacing;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * The times of the day at which all that has gathered is told at once.
 *
 * @param every from a minute to a day; counted anew each day
 * @param from the first of the day
 */
public record Digest(Duration every, LocalTime from) {
  public Digest {
    if (every.compareTo(Duration.ofMinutes(1)) < 0 || every.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(
          "a digest every %s is not possible; give a time from 1m to 24h"
              .formatted(Durations.words(every)));
    }
  }

  /** The first of these times that is later than this moment. */
  ZonedDateTime after(ZonedDateTime moment) {
    ZonedDateTime first = moment.with(from);
    if (first.isAfter(moment)) {
      first = first.minusDays(1);
    }
    ZonedDateTime tomorrow = first.plusDays(1);
    long passed = Duration.between(first, moment).dividedBy(every);
    ZonedDateTime next = first.plus(every.multipliedBy(passed + 1));
    return next.isBefore(tomorrow) ? next : tomorrow;
  }
}
