package dev.discern.serving.delivery.pacing;

import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * When nobody is to be told, every day; over midnight when {@code until} is before {@code from}.
 *
 * @param until the first minute that is not quiet
 */
public record QuietHours(LocalTime from, LocalTime until) {
  public QuietHours {
    if (from.equals(until)) {
      throw new IllegalArgumentException(
          "quiet hours from %s until %s are none or all; give two different times"
              .formatted(from, until));
    }
  }

  /** This moment, or the end of the quiet hours that it lies in. */
  ZonedDateTime after(ZonedDateTime moment) {
    if (!holds(moment.toLocalTime())) {
      return moment;
    }
    ZonedDateTime end = moment.with(until);
    return end.isAfter(moment) ? end : moment.plusDays(1).with(until);
  }

  private boolean holds(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean over = !time.isBefore(until);
    return from.isBefore(until) ? begun && !over : begun || !over;
  }
}
