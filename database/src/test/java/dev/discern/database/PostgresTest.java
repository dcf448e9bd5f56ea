package dev.discern.database;

import dev.discern.testkit.server.PrivatePostgres;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A real PostgreSQL. */
class PostgresTest extends DatabaseContract {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static PrivatePostgres server;

  @BeforeAll
  static void start() {
    server = PrivatePostgres.start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Override
  String freshUrl() throws SQLException {
    String name = "ledger" + DATABASES.incrementAndGet();
    execute(server.url("postgres"), "postgres", "create database " + name);
    return server.url(name);
  }

  @Override
  String user() {
    return "postgres";
  }
}
