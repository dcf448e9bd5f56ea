package dev.discern.app.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of bytes, written as {@code 25MB}, {@code 25 MB} or {@code 25000000}; units are
 * decimal.
 */
public record Bytes(@JsonValue long count) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,15}) ?(|B|KB|MB|GB)");
  private static final Map<String, Long> UNITS =
      Map.of("", 1L, "B", 1L, "KB", 1_000L, "MB", 1_000_000L, "GB", 1_000_000_000L);

  /** A plain number, as YAML has it. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Bytes of(long count) {
    return new Bytes(count);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Bytes parse(String text) {
    Matcher written = WRITTEN.matcher(text.trim().toUpperCase(Locale.ROOT));
    if (!written.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no amount of bytes; write it like 25MB".formatted(text));
    }
    return new Bytes(
        Math.multiplyExact(
            Long.parseLong(written.group(1)), UNITS.getOrDefault(written.group(2), 1L)));
  }
}
