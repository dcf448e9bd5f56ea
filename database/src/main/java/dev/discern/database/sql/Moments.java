package dev.discern.database.sql;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Moments as databases keep them: in UTC, to a microsecond, whatever zone anybody is in. */
public final class Moments {
  private Moments() {}

  /** What is left of a moment in the database. */
  public static Instant kept(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS);
  }

  static LocalDateTime local(Instant moment) {
    return LocalDateTime.ofInstant(kept(moment), ZoneOffset.UTC);
  }

  static Instant instant(LocalDateTime local) {
    return local.toInstant(ZoneOffset.UTC);
  }
}
