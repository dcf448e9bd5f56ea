package dev.discern.database;

import dev.discern.testkit.ledger.Books;
import dev.discern.testkit.ledger.HistoryContract;
import dev.discern.testkit.ledger.JobsContract;
import dev.discern.testkit.ledger.LedgerContract;
import dev.discern.testkit.ledger.OutboxContract;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** What every port promises, on one database. */
abstract class DatabaseContract {
  private final List<Database> open = new ArrayList<>();

  /** The address of an empty database. */
  abstract String freshUrl() throws SQLException;

  abstract String user();

  static DatabaseSettings settings(String url, String user) {
    return new DatabaseSettings(url, user, "", 8, Duration.ofSeconds(10));
  }

  @AfterEach
  void close() {
    open.forEach(Database::close);
  }

  private Books open(String url) {
    Database database = Database.open(settings(url, user()));
    open.add(database);
    return new Books(database.ledger(), database.jobs(), database.outbox(), database.history());
  }

  private Books openFresh() {
    try {
      return open(freshUrl());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void execute(String url, String user, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Nested
  class AsLedger extends LedgerContract {
    private String url = "";

    @Override
    protected Books books() {
      try {
        url = freshUrl();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return open(url);
    }

    @Override
    protected void tamper(long number) {
      try {
        execute(url, user(), "update prediction set label = 'rotten' where number = " + number);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Nested
  class AsJobs extends JobsContract {
    @Override
    protected Books books() {
      return openFresh();
    }
  }

  @Nested
  class AsOutbox extends OutboxContract {
    @Override
    protected Books books() {
      return openFresh();
    }
  }

  @Nested
  class AsHistory extends HistoryContract {
    @Override
    protected Books books() {
      return openFresh();
    }
  }
}
