package dev.discern.database;

import dev.discern.testkit.server.PrivateMariaDb;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A real MariaDB. */
class MariaDbTest extends DatabaseContract {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static PrivateMariaDb server;

  @BeforeAll
  static void start() {
    server = PrivateMariaDb.start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Override
  String freshUrl() {
    return server.url("ledger" + DATABASES.incrementAndGet());
  }

  @Override
  String user() {
    return "root";
  }
}
