package dev.discern.database;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** H2 as it is by default: a file. */
class H2FileTest extends DatabaseContract {
  @TempDir private Path folder;
  private int databases;

  @Override
  String freshUrl() {
    return "jdbc:h2:retry:" + folder.resolve("ledger" + databases++);
  }

  @Override
  String user() {
    return "sa";
  }
}
