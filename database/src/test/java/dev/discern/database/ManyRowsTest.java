package dev.discern.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.serving.ledger.history.History;
import dev.discern.serving.ledger.history.HistoryFilter;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ManyRowsTest {
  private static final String ROWS =
      "insert into prediction"
          + " (number, item, model, version, recorded_at, content_hash, previous_hash, hash)"
          + " select x, 'x-' || x, 'none', 0, timestamp '2026-11-20 12:00:00', '', '', ''"
          + " from system_range(1, 10500)";

  @Test
  void what_nobody_reads_to_the_end_is_not_counted_to_the_end() throws SQLException {
    String url = "jdbc:h2:mem:" + UUID.randomUUID();
    try (Database database = Database.open(DatabaseContract.settings(url, "sa"))) {
      DatabaseContract.execute(url, "sa", ROWS);
      DatabaseContract.execute(url, "sa", "insert into review (number) values (7)");

      assertThat(database.history().count(HistoryFilter.ALL)).isEqualTo(History.MOST_COUNTED + 1);
      assertThat(database.history().count(HistoryFilter.REVIEW)).isEqualTo(1);
    }
  }
}
