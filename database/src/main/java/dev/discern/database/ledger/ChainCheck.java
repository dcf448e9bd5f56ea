package dev.discern.database.ledger;

import dev.discern.database.row.Content;
import dev.discern.database.row.Field;
import dev.discern.database.row.Models;
import dev.discern.database.sql.Row;
import dev.discern.database.sql.Session;
import dev.discern.database.sql.Transactions;
import dev.discern.serving.ledger.Ledger.Broken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through the chain from its first row to the one that was its last when it began. */
final class ChainCheck {
  private static final int AT_ONCE = 500;

  private final Transactions transactions;
  private final Models models;
  private final Map<String, Boolean> intactModels = new HashMap<>();

  ChainCheck(Transactions transactions, Models models) {
    this.transactions = transactions;
    this.models = models;
  }

  /** A row with what its hash is made of. */
  private record Chained(
      long number,
      Content content,
      String contentHash,
      String previous,
      String hash,
      boolean gone) {
    static Chained read(Row row) {
      return new Chained(
          row.numberOf("number"),
          Content.read(row),
          row.textOf("content_hash"),
          row.textOf("previous_hash"),
          row.textOf("hash"),
          row.time("forgotten_at") != null);
    }
  }

  Optional<Broken> firstBroken() {
    Link end = transactions.call(Link::last);
    Link reached = Link.NONE;
    while (reached.number() < end.number()) {
      Link from = reached;
      List<Chained> rows = transactions.call(session -> rows(session, from, end));
      if (rows.isEmpty()) {
        return broken(from.number() + 1, "It is missing, and all rows after it.");
      }
      for (Chained row : rows) {
        Optional<Broken> fault = fault(reached, row);
        if (fault.isPresent()) {
          return fault;
        }
        reached = new Link(row.number(), row.hash());
      }
    }
    return reached.equals(end)
        ? Optional.empty()
        : broken(end.number(), "It is not the row that the chain ended with.");
  }

  private static Optional<Broken> broken(long number, String why) {
    return Optional.of(new Broken(number, why));
  }

  private static List<Chained> rows(Session session, Link from, Link end) {
    return session.list(
        "select * from prediction where number > ? and number <= ? order by number limit ?",
        Chained::read,
        from.number(),
        end.number(),
        AT_ONCE);
  }

  private Optional<Broken> fault(Link before, Chained row) {
    long expected = before.number() + 1;
    if (row.number() != expected) {
      return broken(expected, "It is missing.");
    }
    if (!row.gone() && !row.content().hash().equals(row.contentHash())) {
      return broken(expected, "Its content is not what was written.");
    }
    if (!row.previous().equals(before.hash())
        || !before.next(row.contentHash()).hash().equals(row.hash())) {
      return broken(expected, "It does not follow from the row before it.");
    }
    return isModelIntact(row.content().text(Field.FACTS))
        ? Optional.empty()
        : broken(expected, "The model version that it names is not what was written.");
  }

  private boolean isModelIntact(@Nullable String facts) {
    return facts == null
        || intactModels.computeIfAbsent(
            facts, digest -> transactions.call(session -> models.isIntact(session, digest)));
  }
}
