package dev.discern.database.sql;

import dev.discern.serving.ledger.LedgerUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/** Does work in one transaction each. Safe for any number of threads. */
public final class Transactions {
  private static final int TRIES = 20;

  private final DataSource source;

  /**
   * Transactions on connections of this source.
   *
   * @param source whose connections do not commit by themselves and read what is committed
   */
  public Transactions(DataSource source) {
    this.source = source;
  }

  /**
   * Does work and commits it; all of it again when another transaction was in its way.
   *
   * @throws LedgerUnavailable when the database does not answer, or others stay in the way
   */
  public <T> T call(Function<Session, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (SqlFailure e) {
        if (!e.isRace() || attempt == TRIES) {
          throw told(e);
        }
      }
    }
  }

  /** As {@link #call}, for work that gives nothing. */
  public void run(Consumer<Session> work) {
    call(
        session -> {
          work.accept(session);
          return true;
        });
  }

  private <T> T once(Function<Session, T> work) {
    try (Connection connection = source.getConnection()) {
      try {
        T result = work.apply(new Session(connection));
        connection.commit();
        return result;
      } catch (RuntimeException e) {
        rollback(connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private static void rollback(Connection connection, RuntimeException reason) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      reason.addSuppressed(e); // the connection is gone, and with it what was begun
    }
  }

  private static RuntimeException told(SqlFailure e) {
    SQLException failure = e.failure();
    if (e.isAbsence()) {
      return new LedgerUnavailable("The database does not answer.", failure);
    }
    if (e.isRace()) {
      return new LedgerUnavailable("The database is too busy.", failure);
    }
    return new IllegalStateException("The database refused: " + failure.getMessage(), failure);
  }
}
