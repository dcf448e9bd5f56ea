package dev.discern.app.config;

import dev.discern.serving.forgetting.Keeping;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long things are kept after a photo came to its end.
 *
 * @param photos in the inbox; left out for ever
 * @param everything there is of a photo; left out for ever
 */
public record RetentionSettings(@Nullable Span photos, @Nullable Span everything) {
  static final RetentionSettings NONE = new RetentionSettings(null, null);

  public RetentionSettings {
    keeping(photos, everything); // which says what is wrong
  }

  public Keeping keeping() {
    return keeping(photos, everything);
  }

  private static Keeping keeping(@Nullable Span photos, @Nullable Span everything) {
    return new Keeping(time(photos), time(everything));
  }

  private static @Nullable Duration time(@Nullable Span span) {
    return span == null ? null : span.time();
  }
}
