package dev.discern.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * Keeps a file of H2 small. With {@code WRITE_DELAY=0}, which a ledger and a queue need, H2 leaves
 * out the compacting that it otherwise does beside its work: each commit adds a piece of some 40 kB
 * to the file and a record of it to memory, and both stay for the one page in it that is still
 * alive.
 *
 * <p>To be called again and again, about each second: what was committed before is on the disk
 * then, also when the power fails. Safe for any number of threads.
 */
public final class Compaction {
  private static final int ENOUGH_ALIVE_PERCENT = 50;
  private static final int MOST_BYTES_REWRITTEN = 2_000_000; // of what is alive; takes about 20 ms

  private Compaction() {}

  /**
   * Compacts some of a file that is open in this process.
   *
   * @param url of its database, as it was opened
   * @throws IllegalStateException when it does not answer
   */
  public static void of(String url, String user, String password) {
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      of(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot compact " + url, e);
    }
  }

  static void of(Connection connection) throws SQLException {
    SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    MVStore store = session.getDatabase().getStore().getMvStore();
    if (store.compact(ENOUGH_ALIVE_PERCENT, MOST_BYTES_REWRITTEN)) {
      store.commit();
    }
    store.sync();
  }
}
