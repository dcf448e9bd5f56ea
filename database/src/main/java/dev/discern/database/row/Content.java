package dev.discern.database.row;

import dev.discern.database.sql.Moments;
import dev.discern.database.sql.Row;
import dev.discern.database.sql.Storable;
import dev.discern.inference.image.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of a row, as the database keeps them. */
public final class Content {
  private final Map<Field, Object> values = new EnumMap<>(Field.class);

  /** Every column that a row has a value for. */
  public static Content read(Row row) {
    Content content = new Content();
    for (Field field : Field.values()) {
      content.put(field, field.read(row));
    }
    return content;
  }

  /** Sets a value: a text, a long, a double, an instant, or null. */
  public Content put(Field field, @Nullable Object value) {
    if (value != null) {
      values.put(field, kept(value));
    }
    return this;
  }

  private static Object kept(Object value) {
    if (value instanceof Instant moment) {
      return Moments.kept(moment);
    }
    return value instanceof String text ? Storable.text(text) : value;
  }

  public @Nullable Object get(Field field) {
    return values.get(field);
  }

  public @Nullable String text(Field field) {
    return (String) values.get(field);
  }

  String textOf(Field field) {
    return Objects.requireNonNull(text(field), field::column);
  }

  long number(Field field) {
    return (Long) Objects.requireNonNull(values.get(field), field::column);
  }

  public Instant time(Field field) {
    return (Instant) Objects.requireNonNull(values.get(field), field::column);
  }

  /**
   * SHA-256 over one line a column in {@link Field}'s order: its name, the length of its value in
   * bytes of UTF-8, and the value; {@code -} for no value. Moments are ISO 8601 in UTC.
   */
  public String hash() {
    return Sha256.of(
        Arrays.stream(Field.values())
            .map(field -> line(field, values.get(field)))
            .collect(Collectors.joining()));
  }

  private static String line(Field field, @Nullable Object value) {
    if (value == null) {
      return field.column() + " -\n";
    }
    String text = value.toString();
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    return field.column() + " " + bytes + " " + text + "\n";
  }
}
