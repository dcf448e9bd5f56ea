package dev.discern.database;

import java.util.UUID;

/** H2 without a file. */
class H2InMemoryTest extends DatabaseContract {
  @Override
  String freshUrl() {
    return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
  }

  @Override
  String user() {
    return "sa";
  }
}
