package dev.discern.database.ledger;

import dev.discern.database.ledger.ItemTable.Standing;
import dev.discern.database.ledger.PredictionTable.Written;
import dev.discern.database.notice.NoticeTable;
import dev.discern.database.row.Content;
import dev.discern.database.row.Field;
import dev.discern.database.row.Models;
import dev.discern.database.row.ResultRow;
import dev.discern.database.sql.Moments;
import dev.discern.database.sql.Session;
import dev.discern.serving.ledger.Consequences;
import dev.discern.serving.ledger.Recorded;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The writing of one result, within a transaction that holds the chain's last link.
 *
 * @param content of the result's row; made before the link was locked, since others wait for that
 */
record Writing(Session session, Models models, Result result, Content content, Instant now) {

  Recorded write(Link last, Consequences consequences) {
    Optional<Standing> item = ItemTable.lock(session, result.item());
    if (item.map(there -> there.isUnwanted(result)).orElse(false)) {
      return Recorded.UNWANTED;
    }
    List<Written> rows = PredictionTable.of(session, result.item());
    if (isThere(rows, item)) {
      return Recorded.REPEATED;
    }
    add(last, rows, item);
    move(item);
    if (rows.stream().noneMatch(Written::hasAnswered)) {
      follow(last.number() + 1, consequences);
    }
    return Recorded.NEW;
  }

  private boolean isThere(List<Written> rows, Optional<Standing> item) {
    if (result.outcome() instanceof Outcome.Answered answered) {
      return rows.stream()
          .anyMatch(
              row ->
                  row.model().equals(answered.model().name())
                      && row.version() == answered.model().version());
    }
    return rows.stream().anyMatch(this::isOfSameWork)
        || item.map(there -> there.state().isEnd()).orElse(false);
  }

  private boolean isOfSameWork(Written row) {
    return !row.hasAnswered()
        && result.work().worker().equals(row.worker())
        && Moments.kept(result.work().begunAt()).equals(row.begunAt());
  }

  private void add(Link last, List<Written> rows, Optional<Standing> item) {
    if (result.outcome() instanceof Outcome.Answered answered) {
      models.ensure(session, models.of(answered), now);
    } else {
      long earlier = rows.stream().filter(row -> !row.hasAnswered()).count();
      content.put(Field.MODEL, ResultRow.NO_MODEL).put(Field.VERSION, earlier);
    }
    content.put(Field.RECORDED_AT, now).put(Field.CALLER, caller(item));
    PredictionTable.add(session, last, content);
  }

  /** A quick worker is done with a photo before its item is written down. */
  private @Nullable String caller(Optional<Standing> item) {
    return item.isPresent()
        ? item.orElseThrow().caller()
        : ItemTable.callerOf(session, result.key());
  }

  private void move(Optional<Standing> item) {
    if (item.isEmpty()) {
      ItemTable.make(session, result, now);
    } else if (item.orElseThrow().state() != ItemState.DONE) {
      ItemTable.settle(session, result, now);
    }
  }

  private void follow(long number, Consequences consequences) {
    NoticeTable.add(session, result.item(), number, consequences.notices(), now);
    if (consequences.review()) {
      session.change("insert into review (number) values (?)", number);
    }
  }
}
