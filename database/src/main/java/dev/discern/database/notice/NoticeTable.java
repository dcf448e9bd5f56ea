package dev.discern.database.notice;

import dev.discern.database.sql.Row;
import dev.discern.database.sql.Session;
import dev.discern.database.sql.Storable;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.notice.NewNotice;
import dev.discern.serving.ledger.notice.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of notices. */
public final class NoticeTable {
  private static final String INSERT =
      "insert into notice (id, kind, topic, instruction, item, number, part, created_at,"
          + " first_due_at, due_at, state, attempts)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0)";

  private NoticeTable() {}

  /** Writes down the notices of a row of the ledger, but for those that are there. */
  public static void add(
      Session session, ItemId item, long number, List<NewNotice> notices, Instant now) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (NewNotice notice : notices) {
      if (session.first("select id from notice where id = ?", row -> true, notice.id()).isEmpty()) {
        rows.add(
            new Object[] {
              notice.id(),
              notice.kind(),
              notice.topic(),
              Storable.text(notice.order()),
              item.value(),
              number,
              rows.size(),
              now,
              notice.dueAt(),
              notice.dueAt()
            });
      }
    }
    session.changeEach(INSERT, rows);
  }

  static Notice read(Row row) {
    return new Notice(
        new NewNotice(
            row.textOf("id"),
            row.textOf("kind"),
            row.textOf("topic"),
            row.textOf("instruction"),
            row.timeOf("first_due_at")),
        new ItemId(row.textOf("item")),
        row.timeOf("created_at"),
        row.timeOf("due_at"),
        (int) row.numberOf("attempts"),
        row.text("outcome"),
        row.time("delivered_at"),
        row.time("given_up_at"));
  }
}
