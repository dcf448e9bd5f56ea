package dev.discern.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.discern.database.history.SqlHistory;
import dev.discern.database.job.SqlJobs;
import dev.discern.database.ledger.SqlLedger;
import dev.discern.database.notice.SqlOutbox;
import dev.discern.database.row.Models;
import dev.discern.database.sql.Transactions;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.Ledger;
import dev.discern.serving.ledger.LedgerUnavailable;
import dev.discern.serving.ledger.history.History;
import dev.discern.serving.ledger.job.Jobs;
import dev.discern.serving.ledger.notice.Outbox;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** An open database with its ports. Safe for any number of threads; a process opens one. */
public final class Database implements AutoCloseable {
  private static final int H2_FILE_IS_OPEN = 90020;

  private final Vendor vendor;
  private final HikariDataSource pool;
  private final Transactions transactions;
  private final Models models = new Models();

  private Database(Vendor vendor, HikariDataSource pool) {
    this.vendor = vendor;
    this.pool = pool;
    this.transactions = new Transactions(pool);
  }

  /**
   * Opens a database and brings its tables up to date.
   *
   * @throws Refusal {@code CONFIGURATION_INVALID} for an address of another kind; {@code
   *     LEDGER_IN_USE} when its file is open in another process; {@code DATABASE_UNREACHABLE} when
   *     it cannot be opened now for another reason
   */
  public static Database open(DatabaseSettings settings) {
    Vendor vendor = Vendor.of(settings.url());
    try {
      HikariDataSource pool = new HikariDataSource(pooled(vendor, settings));
      migrate(vendor, pool);
      return new Database(vendor, pool);
    } catch (RuntimeException e) {
      throw (isInUse(e) ? inUse(settings) : unreachable(settings, e)).because(e);
    }
  }

  private static Refusal inUse(DatabaseSettings settings) {
    return Refusal.of(
        RefusalCode.LEDGER_IN_USE,
        "The ledger in " + settings.place(),
        "is in use by another process, most likely discern serve. Stop it and repeat the command; or"
            + " let the ledger be in MariaDB or PostgreSQL (database.url), which take several.");
  }

  private static Refusal unreachable(DatabaseSettings settings, RuntimeException e) {
    return Refusal.of(
        RefusalCode.DATABASE_UNREACHABLE,
        "The database " + settings,
        "cannot be opened: %s. Start it, or mend database.url, database.user and the password."
            .formatted(rootMessage(e)));
  }

  private static HikariConfig pooled(Vendor vendor, DatabaseSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("database");
    config.setJdbcUrl(vendor.complete(settings.url()));
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setAutoCommit(false);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setMaximumPoolSize(settings.connections());
    config.setConnectionTimeout(settings.patience().toMillis());
    config.setExceptionOverride(new ClosedFile());
    config.setValidationTimeout(Math.min(5000, settings.patience().toMillis()));
    return config;
  }

  private static void migrate(Vendor vendor, HikariDataSource pool) {
    try {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(pool)
          .locations("classpath:dev/discern/database/migrations")
          .placeholders(vendor.types())
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static boolean isInUse(@Nullable Throwable thrown) {
    return thrown != null
        && ((thrown instanceof SQLException e && e.getErrorCode() == H2_FILE_IS_OPEN)
            || isInUse(thrown.getCause()));
  }

  private static String rootMessage(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("").replaceAll("\\.$", "");
  }

  public Ledger ledger() {
    return new SqlLedger(transactions, models);
  }

  public Jobs jobs() {
    return new SqlJobs(transactions, vendor.behindNull("forgotten_at", "changed_at, id"));
  }

  public Outbox outbox() {
    return new SqlOutbox(transactions);
  }

  public History history() {
    return new SqlHistory(transactions, models);
  }

  /**
   * Keeps the file of an embedded database small and on the disk; nothing for a server, which does
   * so itself.
   */
  public void compact() {
    if (vendor == Vendor.H2) {
      try (Connection connection = pool.getConnection()) {
        Compaction.of(connection);
      } catch (SQLException e) {
        throw new LedgerUnavailable("The database does not answer.", e);
      }
    }
  }

  /** Ends all connections; what is under way fails. */
  @Override
  public void close() {
    pool.close();
  }
}
