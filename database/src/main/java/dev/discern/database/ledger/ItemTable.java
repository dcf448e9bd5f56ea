package dev.discern.database.ledger;

import dev.discern.database.item.ItemRows;
import dev.discern.database.sql.Row;
import dev.discern.database.sql.Session;
import dev.discern.database.sql.Storable;
import dev.discern.serving.ledger.Ledger.Tombstone;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Items as the ledger sees them: where they stand, and where a result takes them. */
final class ItemTable {
  private ItemTable() {}

  /** An item that is there. */
  record Standing(ItemState state, String key, boolean isForgotten, @Nullable String caller) {
    static Standing read(Row row) {
      return new Standing(
          ItemState.of(row.textOf("state")),
          row.textOf("object_key"),
          row.time("forgotten_at") != null,
          row.text("caller"));
    }

    /** Of photos that were handed in at once under one number, one is the item. */
    boolean isUnwanted(Result result) {
      boolean ofAnother = !key.equals(Storable.text(result.key().text()));
      return isForgotten || state == ItemState.CANCELLED || ofAnother;
    }
  }

  /** An item, kept from everybody else until the transaction ends. */
  static Optional<Standing> lock(Session session, ItemId item) {
    return session.first(
        "select state, object_key, forgotten_at,"
            + " (select job.caller from job where job.id = item.job) as caller"
            + " from item where id = ? for update",
        Standing::read,
        item.value());
  }

  /** Who handed in a photo whose item is not there. */
  static @Nullable String callerOf(Session session, InboxKey key) {
    return key.job() == null
        ? null
        : session
            .first(
                "select caller from job where id = ?",
                row -> row.textOf("caller"),
                key.job().value())
            .orElse(null);
  }

  /** Those that have come to their end. */
  static Set<ItemId> settled(Session session, Collection<ItemId> items) {
    return among(session, items, "state in " + ItemRows.words(ItemState::isEnd));
  }

  /** Those that nobody has had to come back to since then. */
  static Set<ItemId> closedBy(Session session, Instant then, Collection<ItemId> items) {
    String closed = "state in " + ItemRows.words(ItemState::isClosed) + " and changed_at <= ?";
    return among(session, items, closed, then);
  }

  private static Set<ItemId> among(
      Session session, Collection<ItemId> items, String which, Object... values) {
    List<String> ids = items.stream().map(ItemId::value).toList();
    return Set.copyOf(
        session.list(
            ItemRows.select("id", ids) + " and " + which,
            row -> new ItemId(row.textOf("id")),
            Session.values(ids, List.of(values))));
  }

  /** Makes an item that nobody announced, at its end. */
  static void make(Session session, Result result, Instant now) {
    Item item =
        new Item(
            result.item(),
            result.key(),
            endOf(result.outcome()),
            result.size(),
            result.work().arrivedAt(),
            now,
            reasonOf(result.outcome()));
    ItemRows.insert(session, List.of(item));
  }

  /** Takes an item to its end. */
  static void settle(Session session, Result result, Instant now) {
    session.change(
        "update item set state = ?, size = ?, changed_at = ?, reason = ? where id = ?",
        endOf(result.outcome()).word(),
        result.size(),
        now,
        reasonOf(result.outcome()),
        result.item().value());
  }

  static void forget(Session session, ItemId item, Standing there, String who, Instant now) {
    ItemState end = there.state().isEnd() ? there.state() : ItemState.CANCELLED;
    session.change(
        "update item set state = ?, object_key = ?, size = -1, changed_at = ?, reason = null,"
            + " forgotten_at = ?, forgotten_by = ? where id = ?",
        end.word(),
        InboxKey.parse(there.key()).nameless().text(),
        now,
        now,
        Storable.text(who),
        item.value());
  }

  static Optional<Tombstone> tombstone(Session session, ItemId item) {
    return session.first(
        "select forgotten_at, forgotten_by from item where id = ? and forgotten_at is not null",
        row -> new Tombstone(row.timeOf("forgotten_at"), row.textOf("forgotten_by")),
        item.value());
  }

  static long forgotten(Session session) {
    return session
        .first(
            "select count(*) as items from item where forgotten_at is not null",
            row -> row.numberOf("items"))
        .orElseThrow();
  }

  private static ItemState endOf(Outcome outcome) {
    if (outcome instanceof Outcome.Answered) {
      return ItemState.DONE;
    }
    return outcome instanceof Outcome.Refused ? ItemState.REFUSED : ItemState.SET_ASIDE;
  }

  private static @Nullable String reasonOf(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      return Storable.text(refused.sentence());
    }
    return outcome instanceof Outcome.SetAside aside ? Storable.text(aside.sentence()) : null;
  }
}
