package dev.discern.serving.delivery.pacing;

import java.time.Duration;

/** Lengths of time as users write and read them: {@code 90s}, {@code 10m}, {@code 3d}. */
public final class Durations {
  private Durations() {}

  /** In the largest unit that it is whole in. */
  public static String words(Duration time) {
    long seconds = time.toSeconds();
    if (seconds % 86_400 == 0 && seconds > 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds % 3_600 == 0 && seconds > 0) {
      return seconds / 3_600 + "h";
    }
    return seconds % 60 == 0 && seconds > 0 ? seconds / 60 + "m" : seconds + "s";
  }

  /**
   * Reads {@code 90s}, {@code 10m}, {@code 2h} or {@code 3d}.
   *
   * @throws IllegalArgumentException for anything else, saying how it is written
   */
  public static Duration parse(String text) {
    String word = text.strip();
    if (!word.matches("[1-9][0-9]{0,6} ?[smhd]")) {
      throw new IllegalArgumentException(
          "\"%s\" is no length of time; write it like 90s, 10m, 2h or 3d".formatted(text));
    }
    long count = Long.parseLong(word.substring(0, word.length() - 1).strip());
    return switch (word.charAt(word.length() - 1)) {
      case 's' -> Duration.ofSeconds(count);
      case 'm' -> Duration.ofMinutes(count);
      case 'h' -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }
}
