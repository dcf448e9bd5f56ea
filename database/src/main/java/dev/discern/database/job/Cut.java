package dev.discern.database.job;

import dev.discern.database.item.ItemRows;
import dev.discern.database.sql.Cursor;
import dev.discern.database.sql.Session;
import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemState;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages by the key of their last entry, so that the thousandth costs what the first does. */
final class Cut {
  private Cut() {}

  /** At most {@code max} of what was found; one more was asked for. */
  static <T> Page<T> page(List<T> found, int max, Function<T, String> key) {
    boolean more = found.size() > max;
    return new Page<>(
        more ? found.subList(0, max) : found, more ? key.apply(found.get(max - 1)) : null);
  }

  static Page<Item> lastChanged(Session session, ItemState state, @Nullable String after, int max) {
    String from = " from item where state = '" + state.word() + "'";
    String order = " order by changed_at desc, id desc limit ?";
    List<Item> found;
    if (after == null) {
      found = session.list("select *" + from + order, ItemRows::read, max + 1);
    } else {
      String[] parts = after.split(" ", 2);
      Instant at = Cursor.read(parts[0], Instant::parse);
      found =
          session.list(
              "select *" + from + " and (changed_at < ? or (changed_at = ? and id < ?))" + order,
              ItemRows::read,
              at,
              at,
              parts[parts.length - 1],
              max + 1);
    }
    return page(found, max, item -> item.changedAt() + " " + item.id());
  }
}
