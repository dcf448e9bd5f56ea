package dev.discern.database.notice;

import dev.discern.database.sql.Session;
import dev.discern.database.sql.Storable;
import dev.discern.database.sql.Transactions;
import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.notice.Notice;
import dev.discern.serving.ledger.notice.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notices in a database. */
public final class SqlOutbox implements Outbox {
  private static final String CLAIMABLE =
      "select id from notice where kind = ? and state = 'waiting' and due_at <= ?"
          + " and (claimed_until is null or claimed_until <= ?)"
          + " order by due_at, number, part limit ? for update skip locked";

  private final Transactions transactions;

  public SqlOutbox(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Notice> claim(String kind, Instant now, Duration claimFor, int max) {
    return transactions.call(
        session -> {
          List<String> due = session.list(CLAIMABLE, row -> row.textOf("id"), kind, now, now, max);
          return due.isEmpty() ? List.of() : claim(session, due, now.plus(claimFor));
        });
  }

  private static List<Notice> claim(Session session, List<String> ids, Instant until) {
    session.change(
        "update notice set claimed_until = ?, attempts = attempts + 1" + among(ids),
        Session.values(until, ids));
    return session.list(
        "select * from notice" + among(ids) + " order by due_at, number, part",
        NoticeTable::read,
        ids.toArray());
  }

  @Override
  public Optional<Instant> lastDelivered(String topic) {
    return transactions.call(
        session ->
            session.first(
                "select delivered_at from notice where topic = ? and delivered_at is not null"
                    + " order by delivered_at desc limit 1",
                row -> row.timeOf("delivered_at"),
                topic));
  }

  @Override
  public void delivered(Collection<String> ids, String outcome, Instant at) {
    change(
        ids,
        "state = 'delivered', delivered_at = ?, given_up_at = null, outcome = ?",
        at,
        Storable.text(outcome));
  }

  @Override
  public void hold(Collection<String> ids, Instant dueAt) {
    change(
        ids,
        "state = 'waiting', due_at = ?, given_up_at = null,"
            + " attempts = case when attempts > 0 then attempts - 1 else 0 end",
        dueAt);
  }

  @Override
  public void postpone(Collection<String> ids, String outcome, Instant dueAt) {
    change(
        ids,
        "state = 'waiting', due_at = ?, given_up_at = null, outcome = ?",
        dueAt,
        Storable.text(outcome));
  }

  @Override
  public void giveUp(Collection<String> ids, String outcome, Instant at) {
    change(ids, "state = 'given-up', given_up_at = ?, outcome = ?", at, Storable.text(outcome));
  }

  private void change(Collection<String> ids, String assignments, Object... values) {
    if (ids.isEmpty()) {
      return;
    }
    List<String> inOrder = ids.stream().sorted().toList(); // who locks in one order waits at most
    transactions.run(
        session ->
            session.change(
                "update notice set claimed_until = null, "
                    + assignments
                    + among(inOrder)
                    + " and state <> 'delivered'",
                Session.values(List.of(values), inOrder)));
  }

  private static String among(Collection<String> ids) {
    return " where id in (" + Session.marks(ids.size()) + ")";
  }

  @Override
  public List<Notice> of(ItemId item) {
    return transactions.call(
        session ->
            session.list(
                "select * from notice where item = ? order by number, part",
                NoticeTable::read,
                item.value()));
  }

  @Override
  public Page<Notice> list(@Nullable String kind, @Nullable String after, int max) {
    return transactions.call(session -> NoticePage.read(session, kind, after, max));
  }
}
