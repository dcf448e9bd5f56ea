package dev.discern.database.sql;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts that every database takes: a photo's name may be any bytes. */
public final class Storable {
  private static final Pattern UNSTORABLE =
      Pattern.compile(
          "\0|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

  private Storable() {}

  /** The text with a mark in place of what no database can hold. */
  public static String text(String text) {
    return UNSTORABLE.matcher(text).replaceAll("\uFFFD");
  }

  /** The same; null stays null. */
  public static @Nullable String textOrNull(@Nullable String text) {
    return text == null ? null : text(text);
  }

  /** At most as many characters of it. */
  public static String cut(String text, int length) {
    return text.length() <= length ? text(text) : text(text.substring(0, length));
  }
}
