package dev.discern.database.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row that was found; columns by name. */
public final class Row {
  private final ResultSet found;

  Row(ResultSet found) {
    this.found = found;
  }

  public @Nullable String text(String column) {
    return read(() -> found.getString(column));
  }

  public @Nullable Long number(String column) {
    return read(
        () -> {
          long value = found.getLong(column);
          return found.wasNull() ? null : value;
        });
  }

  public @Nullable Double fraction(String column) {
    return read(
        () -> {
          double value = found.getDouble(column);
          return found.wasNull() ? null : value;
        });
  }

  public @Nullable Instant time(String column) {
    LocalDateTime local = read(() -> found.getObject(column, LocalDateTime.class));
    return local == null ? null : Moments.instant(local);
  }

  /** A text of a column that is never null. */
  public String textOf(String column) {
    return Objects.requireNonNull(text(column), column);
  }

  /** A number of a column that is never null. */
  public long numberOf(String column) {
    return Objects.requireNonNull(number(column), column);
  }

  /** A moment of a column that is never null. */
  public Instant timeOf(String column) {
    return Objects.requireNonNull(time(column), column);
  }

  private static <T> @Nullable T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private interface Reading<T> {
    @Nullable T read() throws SQLException;
  }
}
