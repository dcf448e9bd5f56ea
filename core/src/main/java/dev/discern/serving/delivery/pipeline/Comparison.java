package dev.discern.serving.delivery.pipeline;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a probability is compared with, written as {@code >= 0.9}.
 *
 * @param bound 0 to 1
 */
public record Comparison(Sign sign, double bound) {
  private static final Pattern WRITTEN =
      Pattern.compile("\\s*(>=|<=|>|<)\\s*([0-9]*\\.?[0-9]+)\\s*");

  /** How. */
  public enum Sign {
    AT_LEAST(">="),
    AT_MOST("<="),
    ABOVE(">"),
    BELOW("<");

    private final String text;

    Sign(String text) {
      this.text = text;
    }

    private static Sign of(String text) {
      for (Sign sign : values()) {
        if (sign.text.equals(text)) {
          return sign;
        }
      }
      throw new IllegalArgumentException(text);
    }
  }

  public Comparison {
    if (!(bound >= 0 && bound <= 1)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s is no probability; one is from 0 to 1", bound));
    }
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException saying how it is written
   */
  public static Comparison parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" compares nothing; write it like \">= 0.9\"".formatted(text));
    }
    return new Comparison(Sign.of(written.group(1)), Double.parseDouble(written.group(2)));
  }

  /** Whether a probability passes. */
  public boolean holds(double probability) {
    return switch (sign) {
      case AT_LEAST -> probability >= bound;
      case AT_MOST -> probability <= bound;
      case ABOVE -> probability > bound;
      case BELOW -> probability < bound;
    };
  }

  @Override
  public String toString() {
    return sign.text + " " + bound;
  }
}
