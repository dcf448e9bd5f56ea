package dev.discern.database.job;

import dev.discern.database.item.ItemRows;
import dev.discern.database.sql.Cursor;
import dev.discern.database.sql.Storable;
import dev.discern.database.sql.Transactions;
import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.item.JobId;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.job.JobCounts;
import dev.discern.serving.ledger.job.Jobs;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jobs in a database. */
public final class SqlJobs implements Jobs {
  private final Transactions transactions;
  private final String oldestFirst;

  /**
   * Jobs in a database.
   *
   * @param oldestFirst how an index sorts what is not forgotten
   */
  public SqlJobs(Transactions transactions, String oldestFirst) {
    this.transactions = transactions;
    this.oldestFirst = oldestFirst;
  }

  @Override
  public Job open(Job job, List<Item> items, @Nullable String idempotencyKey, Instant keysSince) {
    return transactions.call(
        session -> {
          Optional<Job> there =
              idempotencyKey == null
                  ? Optional.empty()
                  : JobRows.byKey(session, job, idempotencyKey, keysSince);
          if (there.isPresent()) {
            return there.orElseThrow();
          }
          if (idempotencyKey != null) {
            JobRows.remember(session, job, idempotencyKey, keysSince);
          }
          JobRows.insert(session, job);
          ItemRows.add(session, items);
          return job;
        });
  }

  @Override
  public Map<ItemId, Item> add(JobId id, List<Item> items) {
    return transactions.call(
        session -> {
          Job job =
              JobRows.lock(session, id)
                  .orElseThrow(() -> new IllegalArgumentException("there is no job " + id));
          Instant cancelled = job.cancelledAt();
          return ItemRows.add(
              session,
              cancelled == null
                  ? items
                  : items.stream().map(item -> Moves.cancelled(item, cancelled)).toList());
        });
  }

  @Override
  public Optional<Job> find(JobId id) {
    return transactions.call(session -> JobRows.find(session, id));
  }

  @Override
  public Optional<Item> find(ItemId id) {
    return transactions.call(
        session -> session.first("select * from item where id = ?", ItemRows::read, id.value()));
  }

  @Override
  public Page<Job> list(@Nullable String caller, @Nullable String after, int max) {
    String sql =
        "select * from job where id < ?"
            + (caller == null ? "" : " and caller = ?")
            + " order by id desc limit ?";
    String before = after == null ? "~" : after; // sorts after every id
    List<Job> found =
        transactions.call(
            session ->
                session.list(
                    sql,
                    JobRows::read,
                    caller == null
                        ? new Object[] {before, max + 1}
                        : new Object[] {before, Storable.text(caller), max + 1}));
    return Cut.page(found, max, job -> job.id().value());
  }

  @Override
  public JobCounts counts(JobId id) {
    return transactions.call(session -> Moves.counts(session, id));
  }

  @Override
  public Page<Item> items(JobId job, @Nullable ItemState state, @Nullable String after, int max) {
    String sql =
        "select * from item where job = ? and place > ?"
            + (state == null ? "" : " and state = '" + state.word() + "'")
            + " order by place limit ?";
    int from = after == null ? 0 : Cursor.read(after, Integer::parseInt);
    List<Item> found =
        transactions.call(session -> session.list(sql, ItemRows::read, job.value(), from, max + 1));
    return Cut.page(found, max, item -> String.valueOf(item.key().number()));
  }

  @Override
  public Page<Item> inState(ItemState state, @Nullable String after, int max) {
    return transactions.call(session -> Cut.lastChanged(session, state, after, max));
  }

  @Override
  public void advance(Collection<ItemId> items, ItemState to, Instant at) {
    ItemRows.eachSome(
        items, ids -> transactions.run(session -> Moves.advance(session, ids, to, at)));
  }

  @Override
  public List<Item> cancel(JobId job, Instant at) {
    return transactions.call(session -> Moves.cancel(session, job, at));
  }

  @Override
  public List<Item> reopen(Collection<ItemId> items, Instant at) {
    return transactions.call(session -> Moves.reopen(session, items, at));
  }

  @Override
  public List<Item> stuck(Instant since, int max) {
    String sql =
        "select * from item where state in "
            + ItemRows.words(state -> !state.isEnd())
            + " and changed_at <= ? order by changed_at, id limit ?";
    return transactions.call(session -> session.list(sql, ItemRows::read, since, max));
  }

  @Override
  public List<Item> endedBy(Instant then, int max) {
    String sql =
        "select * from item where forgotten_at is null and changed_at <= ? and state in "
            + ItemRows.words(ItemState::isEnd)
            + " order by "
            + oldestFirst
            + " limit ?";
    return transactions.call(session -> session.list(sql, ItemRows::read, then, max));
  }
}
