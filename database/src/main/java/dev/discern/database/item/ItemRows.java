package dev.discern.database.item;

import dev.discern.database.sql.Row;
import dev.discern.database.sql.Session;
import dev.discern.database.sql.Storable;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.ItemState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows of items. */
public final class ItemRows {
  private static final int AT_ONCE = 500;
  private static final String INSERT =
      "insert into item"
          + " (id, job, place, object_key, state, size, received_at, changed_at, reason)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private ItemRows() {}

  /** A row of items. */
  public static Item read(Row row) {
    return new Item(
        new ItemId(row.textOf("id")),
        InboxKey.parse(row.textOf("object_key")),
        ItemState.of(row.textOf("state")),
        row.numberOf("size"),
        row.timeOf("received_at"),
        row.timeOf("changed_at"),
        row.text("reason"));
  }

  /**
   * Adds those items that are not there.
   *
   * @return each as it is there now
   */
  public static Map<ItemId, Item> add(Session session, List<Item> items) {
    Map<ItemId, Item> there = new HashMap<>();
    eachSome(
        items.stream().map(Item::id).toList(),
        ids ->
            session
                .list(select("*", ids), ItemRows::read, ids.toArray())
                .forEach(item -> there.put(item.id(), item)));
    insert(
        session,
        items.stream().filter(item -> there.putIfAbsent(item.id(), item) == null).toList());
    return there;
  }

  /** Adds items of which none is there. */
  public static void insert(Session session, List<Item> items) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    items.forEach(item -> rows.add(values(item)));
    session.changeEach(INSERT, rows);
  }

  private static @Nullable Object[] values(Item item) {
    InboxKey key = item.key();
    return new @Nullable Object[] {
      item.id().value(),
      key.job() == null ? null : key.job().value(),
      key.number(),
      Storable.text(key.text()),
      item.state().word(),
      item.size(),
      item.receivedAt(),
      item.changedAt(),
      Storable.textOrNull(item.reason())
    };
  }

  /** A query of some columns of these items. */
  public static String select(String columns, Collection<String> ids) {
    return "select " + columns + " from item where id in (" + Session.marks(ids.size()) + ")";
  }

  /** Hands ids on in their order, some at a time: whoever locks in one order waits, at most. */
  public static void eachSome(Collection<ItemId> items, Consumer<List<String>> work) {
    List<String> ids = items.stream().map(ItemId::value).distinct().sorted().toList();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      work.accept(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
    }
  }

  /** The words of some states, in quotes, for a query. */
  public static String words(Predicate<ItemState> which) {
    List<String> words =
        Arrays.stream(ItemState.values())
            .filter(which)
            .map(state -> "'" + state.word() + "'")
            .toList();
    return "(" + String.join(", ", words) + ")";
  }
}
