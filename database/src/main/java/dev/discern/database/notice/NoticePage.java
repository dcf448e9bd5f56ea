package dev.discern.database.notice;

import dev.discern.database.sql.Cursor;
import dev.discern.database.sql.Row;
import dev.discern.database.sql.Session;
import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.notice.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notices, newest first: in the order of the rows that caused them. */
record NoticePage(Notice notice, long number, long part) {
  static Page<Notice> read(
      Session session, @Nullable String kind, @Nullable String after, int max) {
    Place from = after == null ? Place.NEWEST : Cursor.read(after, Place::parse);
    List<NoticePage> found =
        session.list(
            "select * from notice where (number < ? or (number = ? and part < ?))"
                + (kind == null ? "" : " and kind = ?")
                + " order by number desc, part desc limit ?",
            NoticePage::read,
            kind == null
                ? new Object[] {from.number(), from.number(), from.part(), max + 1}
                : new Object[] {from.number(), from.number(), from.part(), kind, max + 1});
    List<Notice> notices = found.stream().limit(max).map(NoticePage::notice).toList();
    return new Page<>(notices, found.size() > max ? found.get(max - 1).place() : null);
  }

  private static NoticePage read(Row row) {
    return new NoticePage(NoticeTable.read(row), row.numberOf("number"), row.numberOf("part"));
  }

  private String place() {
    return number + "-" + part;
  }

  private record Place(long number, long part) {
    static final Place NEWEST = new Place(Long.MAX_VALUE, 0);

    static Place parse(String text) {
      String[] parts = text.split("-", 2);
      return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
  }
}
