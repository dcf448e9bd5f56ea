package dev.discern.database.ledger;

import dev.discern.database.row.Content;
import dev.discern.database.row.Field;
import dev.discern.database.row.ResultRow;
import dev.discern.database.sql.Row;
import dev.discern.database.sql.Session;
import dev.discern.serving.ledger.item.ItemId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of the chain. */
final class PredictionTable {
  /** What is left of a forgotten row. */
  private static final Set<Field> KEPT =
      EnumSet.of(Field.ITEM, Field.MODEL, Field.VERSION, Field.RECORDED_AT);

  private static final String INSERT =
      "insert into prediction (%s, number, content_hash, previous_hash, hash) values (%s)"
          .formatted(
              Arrays.stream(Field.values()).map(Field::column).collect(Collectors.joining(", ")),
              Session.marks(Field.values().length + 4));

  private static final String FORGET =
      "update prediction set %s, forgotten_at = ?, forgotten_by = ? where item = ?"
          .formatted(
              EnumSet.complementOf(EnumSet.copyOf(KEPT)).stream()
                  .map(field -> field.column() + " = null")
                  .collect(Collectors.joining(", ")));

  private PredictionTable() {}

  /** What an item's row is told by. */
  record Written(String model, long version, @Nullable String worker, @Nullable Instant begunAt) {
    static Written read(Row row) {
      return new Written(
          row.textOf("model"), row.numberOf("version"), row.text("worker"), row.time("begun_at"));
    }

    boolean hasAnswered() {
      return !model.equals(ResultRow.NO_MODEL);
    }
  }

  static List<Written> of(Session session, ItemId item) {
    return session.list(
        "select model, version, worker, begun_at from prediction where item = ?",
        Written::read,
        item.value());
  }

  /** Adds a row to the end of the chain. */
  static void add(Session session, Link last, Content content) {
    String contentHash = content.hash();
    Link next = last.next(contentHash);
    List<@Nullable Object> values = new ArrayList<>();
    for (Field field : Field.values()) {
      values.add(content.get(field));
    }
    session.change(
        INSERT, Session.values(values, next.number(), contentHash, last.hash(), next.hash()));
    next.write(session);
  }

  static void forget(Session session, ItemId item, String who, Instant now) {
    session.change(
        FORGET, now, who, item.value()); // first: who reviews it now waits, or is waited for
    session.change(
        "delete from review where number in (select number from prediction where item = ?)",
        item.value());
    session.change("delete from notice where item = ?", item.value());
  }
}
