package dev.discern.app.config.pipelines;

import dev.discern.serving.delivery.pacing.Digest;
import dev.discern.serving.delivery.pacing.Durations;
import dev.discern.serving.delivery.pacing.Pacing;
import dev.discern.serving.delivery.pacing.QuietHours;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A pace in the words that users write. */
record PaceWords(@Nullable String atMost, @Nullable String digest, @Nullable String quiet) {
  private static final Pattern ONCE = Pattern.compile("once per (.+)");
  private static final Pattern EVERY = Pattern.compile("every (.+)");
  private static final Pattern DAILY = Pattern.compile("daily at (.+)");
  private static final Pattern HOURS = Pattern.compile("(.+?) ?- ?(.+)");

  Pacing pacing() {
    return new Pacing(
        atMost == null ? null : atMost(atMost),
        digest == null ? null : digest(digest),
        quiet == null ? null : quiet(quiet));
  }

  private static Duration atMost(String text) {
    Matcher once = ONCE.matcher(text);
    if (!once.matches()) {
      throw wrong("at-most", text, "once per 10m");
    }
    return Durations.parse(once.group(1));
  }

  private static Digest digest(String text) {
    Matcher every = EVERY.matcher(text);
    if (every.matches()) {
      return new Digest(Durations.parse(every.group(1)), LocalTime.MIDNIGHT);
    }
    Matcher daily = DAILY.matcher(text);
    if (!daily.matches()) {
      throw wrong("digest", text, "every 1h, or daily at 18:00");
    }
    return new Digest(Duration.ofDays(1), time("digest", daily.group(1)));
  }

  private static QuietHours quiet(String text) {
    Matcher hours = HOURS.matcher(text);
    if (!hours.matches()) {
      throw wrong("quiet", text, "22:00-06:00");
    }
    return new QuietHours(time("quiet", hours.group(1)), time("quiet", hours.group(2)));
  }

  private static LocalTime time(String key, String text) {
    try {
      return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    } catch (DateTimeException e) {
      throw wrong(key, text, "18:00");
    }
  }

  private static IllegalArgumentException wrong(String key, String found, String right) {
    return new IllegalArgumentException(
        "%s has \"%s\", which is not understood; write it like %s".formatted(key, found, right));
  }
}
