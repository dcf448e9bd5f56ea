package dev.discern.testkit.ledger;

import dev.discern.serving.ledger.Ledger.Tombstone;
import dev.discern.serving.ledger.LedgerUnavailable;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.item.JobId;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.notice.NewNotice;
import dev.discern.serving.ledger.notice.Notice;
import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the ports in memory share; touched only within {@link #call}. */
final class MemoryState {
  final Map<ItemId, Item> items = new LinkedHashMap<>();
  final Map<JobId, Job> jobs = new HashMap<>();
  final Map<String, Claimed> notices = new LinkedHashMap<>();
  final Map<String, UsedKey> keys = new HashMap<>();
  final List<Row> rows = new ArrayList<>();
  final Map<ItemId, Tombstone> forgotten = new HashMap<>();
  private boolean answers = true;

  /** A row of the chain; its entry is null when it was forgotten. */
  record Row(long number, @Nullable Entry entry, int sum) {}

  /** A notice with the end of its claim. */
  record Claimed(Notice notice, @Nullable Instant until) {}

  /** The job that a key was used for. */
  record UsedKey(JobId job, Instant at) {}

  synchronized void answer(boolean now) {
    answers = now;
  }

  synchronized <T> T call(Supplier<T> work) {
    if (!answers) {
      throw new LedgerUnavailable(
          "The database does not answer.", new SQLException("it was made not to answer", "08006"));
    }
    return work.get();
  }

  void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }

  Stream<Entry> entries() {
    return rows.stream().map(Row::entry).filter(Objects::nonNull);
  }

  Stream<Entry> entries(ItemId item) {
    return entries().filter(entry -> entry.result().item().equals(item));
  }

  void write(Result result, @Nullable String caller, boolean review, Instant now) {
    Entry.Review open = review ? new Entry.Review(null, null, null) : null;
    set(rows.size() + 1, new Entry(rows.size() + 1L, result, caller, now, open));
  }

  /** Puts an entry into its place in the chain. */
  void set(long number, Entry entry) {
    Row row = new Row(number, entry, entry.hashCode());
    if (number > rows.size()) {
      rows.add(row);
    } else {
      rows.set((int) number - 1, row);
    }
  }

  void announce(NewNotice what, ItemId item, Instant now) {
    notices.putIfAbsent(
        what.id(),
        new Claimed(new Notice(what, item, now, what.dueAt(), 0, null, null, null), null));
  }

  boolean forget(ItemId id, String who, Instant now) {
    Item item = items.get(id);
    if (item == null) {
      return false;
    }
    if (forgotten.putIfAbsent(id, new Tombstone(now, who)) == null) {
      rows.replaceAll(row -> isOf(row, id) ? new Row(row.number(), null, row.sum()) : row);
      notices.values().removeIf(claimed -> claimed.notice().item().equals(id));
      ItemState end = item.state().isEnd() ? item.state() : ItemState.CANCELLED;
      items.put(id, new Item(id, item.key().nameless(), end, -1, item.receivedAt(), now, null));
    }
    return true;
  }

  private static boolean isOf(Row row, ItemId item) {
    return row.entry() != null && row.entry().result().item().equals(item);
  }

  static ItemState endOf(Outcome outcome) {
    if (outcome instanceof Outcome.Answered) {
      return ItemState.DONE;
    }
    return outcome instanceof Outcome.Refused ? ItemState.REFUSED : ItemState.SET_ASIDE;
  }

  static @Nullable String reasonOf(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      return refused.sentence();
    }
    return outcome instanceof Outcome.SetAside aside ? aside.sentence() : null;
  }
}
