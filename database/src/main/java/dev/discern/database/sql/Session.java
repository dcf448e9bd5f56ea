package dev.discern.database.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Statements within one transaction. Values are texts, numbers, instants or null. */
public final class Session {
  private final Connection connection;

  Session(Connection connection) {
    this.connection = connection;
  }

  /** All rows of a query. */
  public <T> List<T> list(String sql, Function<Row, T> reading, @Nullable Object... values) {
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet found = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(reading.apply(new Row(found)));
      }
      return rows;
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** The first row of a query. */
  public <T> Optional<T> first(String sql, Function<Row, T> reading, @Nullable Object... values) {
    return list(sql, reading, values).stream().findFirst();
  }

  /**
   * Changes rows.
   *
   * @return how many
   */
  public int change(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = prepare(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** Runs one statement with many rows of values. */
  public void changeEach(String sql, Collection<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (@Nullable Object[] values : rows) {
        bind(statement, values);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private PreparedStatement prepare(String sql, @Nullable Object[] values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      bind(statement, values);
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      statement.setObject(i + 1, value instanceof Instant instant ? Moments.local(instant) : value);
    }
  }

  /** Values one after another, some of them lists. */
  public static @Nullable Object[] values(@Nullable Object... parts) {
    return Arrays.stream(parts)
        .flatMap(
            part ->
                part instanceof Collection<?> many
                    ? many.stream()
                    : Arrays.stream(new Object[] {part}))
        .toArray();
  }

  /** As many question marks: {@code ?, ?, ?}. */
  public static String marks(int count) {
    return "?" + ", ?".repeat(count - 1);
  }
}
