package dev.discern.database.job;

import dev.discern.database.item.ItemRows;
import dev.discern.database.sql.Session;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.item.JobId;
import dev.discern.serving.ledger.job.JobCounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Takes items from state to state. */
final class Moves {
  private static final String NOT_BEGUN =
      ItemRows.words(state -> state.compareTo(ItemState.WORKING) < 0);
  private static final String REOPENABLE =
      ItemRows.words(state -> state == ItemState.REFUSED || state == ItemState.SET_ASIDE);

  private Moves() {}

  static void advance(Session session, List<String> ids, ItemState to, Instant at) {
    String before = ItemRows.words(state -> !state.isEnd() && state.compareTo(to) < 0);
    if (to.compareTo(ItemState.RECEIVED) > 0) {
      session.change(
          "update item set state = ?, changed_at = ? where id in ("
              + Session.marks(ids.size())
              + ") and state in "
              + before,
          Session.values(to.word(), at, ids));
    }
  }

  static List<Item> cancel(Session session, JobId job, Instant at) {
    if (JobRows.lock(session, job).isEmpty()) {
      return List.of();
    }
    session.change(
        "update job set cancelled_at = ? where id = ? and cancelled_at is null", at, job.value());
    String waiting = " where job = ? and state in " + NOT_BEGUN;
    List<Item> items =
        session.list(
            "select * from item" + waiting + " order by place for update",
            ItemRows::read,
            job.value());
    session.change(
        "update item set state = 'cancelled', changed_at = ?" + waiting, at, job.value());
    return items.stream().map(item -> cancelled(item, at)).toList();
  }

  static List<Item> reopen(Session session, Collection<ItemId> items, Instant at) {
    List<Item> reopened = new ArrayList<>();
    ItemRows.eachSome(items, ids -> reopened.addAll(reopen(session, ids, at)));
    return reopened;
  }

  private static List<Item> reopen(Session session, List<String> ids, Instant at) {
    List<Item> closed =
        session.list(
            ItemRows.select("*", ids)
                + " and forgotten_at is null and state in "
                + REOPENABLE
                + " order by id for update",
            ItemRows::read,
            ids.toArray());
    session.changeEach(
        "update item set state = 'queued', changed_at = ?, reason = null where id = ?",
        closed.stream().map(item -> new Object[] {at, item.id().value()}).toList());
    return closed.stream().map(item -> moved(item, ItemState.QUEUED, at)).toList();
  }

  static JobCounts counts(Session session, JobId job) {
    Map<ItemState, Integer> counts = new EnumMap<>(ItemState.class);
    session.list(
        "select state, count(*) as items from item where job = ? group by state",
        row -> counts.put(ItemState.of(row.textOf("state")), (int) row.numberOf("items")),
        job.value());
    return new JobCounts(counts);
  }

  static Item cancelled(Item item, Instant at) {
    return moved(item, ItemState.CANCELLED, at);
  }

  private static Item moved(Item item, ItemState to, Instant at) {
    return new Item(item.id(), item.key(), to, item.size(), item.receivedAt(), at, null);
  }
}
