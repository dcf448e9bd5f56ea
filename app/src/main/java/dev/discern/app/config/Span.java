package dev.discern.app.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.discern.serving.delivery.pacing.Durations;
import java.time.Duration;

/** A length of time, written as {@code 90s}, {@code 10m}, {@code 2h} or {@code 3d}. */
public record Span(Duration time) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Span parse(String text) {
    return new Span(Durations.parse(text));
  }

  static Span ofSeconds(long seconds) {
    return new Span(Duration.ofSeconds(seconds));
  }

  @Override
  @JsonValue
  public String toString() {
    return Durations.words(time);
  }
}
