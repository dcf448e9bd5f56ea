package dev.discern.database.ledger;

import dev.discern.database.ledger.ItemTable.Standing;
import dev.discern.database.row.Content;
import dev.discern.database.row.Models;
import dev.discern.database.row.ResultRow;
import dev.discern.database.sql.Session;
import dev.discern.database.sql.Transactions;
import dev.discern.serving.ledger.Consequences;
import dev.discern.serving.ledger.Ledger;
import dev.discern.serving.ledger.Recorded;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The ledger in a database. */
public final class SqlLedger implements Ledger {
  private final Transactions transactions;
  private final Models models;

  public SqlLedger(Transactions transactions, Models models) {
    this.transactions = transactions;
    this.models = models;
  }

  @Override
  public Recorded recordOnce(Result result, Consequences consequences, Instant now) {
    Content content = ResultRow.of(result, models);
    Recorded recorded =
        transactions.call(
            session ->
                new Writing(session, models, result, content, now)
                    .write(Link.lock(session), consequences));
    if (recorded == Recorded.NEW && result.outcome() instanceof Outcome.Answered answered) {
      models.committed(models.of(answered));
    }
    return recorded;
  }

  @Override
  public Set<ItemId> settled(Collection<ItemId> items) {
    return items.isEmpty()
        ? Set.of()
        : transactions.call(session -> ItemTable.settled(session, items));
  }

  @Override
  public Set<ItemId> closedBy(Instant then, Collection<ItemId> items) {
    return items.isEmpty()
        ? Set.of()
        : transactions.call(session -> ItemTable.closedBy(session, then, items));
  }

  @Override
  public boolean forget(ItemId item, String who, Instant now) {
    return transactions.call(session -> forget(session, item, who, now));
  }

  private static boolean forget(Session session, ItemId item, String who, Instant now) {
    Optional<Standing> there = ItemTable.lock(session, item);
    if (there.isPresent() && !there.orElseThrow().isForgotten()) {
      ItemTable.forget(session, item, there.orElseThrow(), who, now);
      PredictionTable.forget(session, item, who, now);
    }
    return there.isPresent();
  }

  @Override
  public Optional<Tombstone> tombstone(ItemId item) {
    return transactions.call(session -> ItemTable.tombstone(session, item));
  }

  @Override
  public long forgotten() {
    return transactions.call(ItemTable::forgotten);
  }

  @Override
  public Optional<Broken> verify() {
    return new ChainCheck(transactions, models).firstBroken();
  }

  @Override
  public long size() {
    return transactions.call(Link::last).number();
  }
}
