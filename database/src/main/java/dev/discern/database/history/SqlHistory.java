package dev.discern.database.history;

import dev.discern.database.row.Content;
import dev.discern.database.row.Field;
import dev.discern.database.row.Models;
import dev.discern.database.row.ResultRow;
import dev.discern.database.sql.Cursor;
import dev.discern.database.sql.Row;
import dev.discern.database.sql.Session;
import dev.discern.database.sql.Storable;
import dev.discern.database.sql.Transactions;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.history.History;
import dev.discern.serving.ledger.history.HistoryFilter;
import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.ItemId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ledger in a database, to be read. */
public final class SqlHistory implements History {
  private static final String SELECT =
      "select p.*, r.number as review_number, r.label as review_label, r.reviewer, r.reviewed_at";

  private final Transactions transactions;
  private final Models models;

  public SqlHistory(Transactions transactions, Models models) {
    this.transactions = transactions;
    this.models = models;
  }

  @Override
  public Page<Entry> search(HistoryFilter filter, @Nullable String after, int max) {
    return page(Conditions.of(filter), " < ?", after, " desc", max);
  }

  @Override
  public Page<Entry> reviewed(@Nullable String pipeline, @Nullable String after, int max) {
    Conditions conditions = Conditions.reviewed().and("p.pipeline = ?", Conditions.cut(pipeline));
    return page(conditions, " > ?", after, "", max);
  }

  private Page<Entry> page(
      Conditions conditions, String behind, @Nullable String after, String direction, int max) {
    String number = conditions.number();
    conditions.and(number + behind, after == null ? null : Cursor.read(after, Long::parseLong));
    List<Entry> found =
        entries(
            SELECT + conditions.sql() + " order by " + number + direction + " limit ?",
            Session.values(conditions.values(), max + 1));
    boolean more = found.size() > max;
    return new Page<>(
        more ? found.subList(0, max) : found,
        more ? String.valueOf(found.get(max - 1).number()) : null);
  }

  @Override
  public List<Entry> of(ItemId item) {
    Conditions conditions = new Conditions().and("p.item = ?", item.value());
    return entries(
        SELECT + conditions.sql() + " order by p.number", Session.values(conditions.values()));
  }

  @Override
  public Map<ItemId, List<Entry>> of(Collection<ItemId> items) {
    Map<ItemId, List<Entry>> all = new LinkedHashMap<>();
    items.forEach(item -> all.put(item, new ArrayList<>()));
    if (!all.isEmpty()) {
      Conditions conditions =
          new Conditions().among("p.item", all.keySet().stream().map(ItemId::value).toList());
      entries(SELECT + conditions.sql() + " order by p.number", Session.values(conditions.values()))
          .forEach(entry -> Objects.requireNonNull(all.get(entry.result().item())).add(entry));
    }
    return all;
  }

  private List<Entry> entries(String sql, @Nullable Object[] values) {
    List<Found> found = transactions.call(session -> session.list(sql, Found::read, values));
    return transactions.call(
        session -> found.stream().map(each -> each.entry(models, session)).toList());
  }

  /** A row, before the model version that it names was looked up. */
  private record Found(long number, Content content, Entry.@Nullable Review review) {
    static Found read(Row row) {
      return new Found(
          row.numberOf("number"),
          Content.read(row),
          row.number("review_number") == null
              ? null
              : new Entry.Review(
                  row.text("review_label"), row.text("reviewer"), row.time("reviewed_at")));
    }

    Entry entry(Models models, Session session) {
      return new Entry(
          number,
          ResultRow.read(content, models, session),
          content.text(Field.CALLER),
          content.time(Field.RECORDED_AT),
          review);
    }
  }

  @Override
  public long count(HistoryFilter filter) {
    Conditions conditions = Conditions.of(filter);
    String some = "select " + conditions.number() + conditions.sql() + " limit ?";
    return transactions
        .call(
            session ->
                session.first(
                    "select count(*) as rows_found from (" + some + ") some_rows",
                    row -> row.numberOf("rows_found"),
                    Session.values(conditions.values(), MOST_COUNTED + 1)))
        .orElseThrow();
  }

  @Override
  public boolean review(long number, String label, String by, Instant at) {
    return transactions.call(
        session -> {
          boolean there =
              session
                  .first(
                      "select number from prediction where number = ? and forgotten_at is null"
                          + " for update",
                      row -> true,
                      number)
                  .isPresent();
          if (there) {
            session.change("delete from review where number = ?", number);
            session.change(
                "insert into review (number, label, reviewer, reviewed_at) values (?, ?, ?, ?)",
                number,
                Storable.text(label),
                Storable.text(by),
                at);
          }
          return there;
        });
  }
}
