package dev.discern.database;

import static dev.discern.testkit.ledger.SampleResults.NOW;
import static dev.discern.testkit.ledger.SampleResults.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.serving.ledger.Consequences;
import dev.discern.serving.ledger.LedgerUnavailable;
import dev.discern.serving.ledger.Recorded;
import dev.discern.testkit.SmallDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
  private static final long LONG_ENOUGH = TimeUnit.SECONDS.toNanos(60);

  @TempDir Path folder;
  private SmallDisk disk;
  private Database database;
  private int recorded;

  @BeforeEach
  void open() {
    disk = SmallDisk.at(folder, "6m");
    database =
        Database.open(
            new DatabaseSettings(
                "jdbc:h2:" + folder.resolve("ledger"), "sa", "", 4, Duration.ofSeconds(5)));
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  void when_there_is_room_again_it_goes_on_without_a_restart_and_has_lost_nothing()
      throws IOException {
    recordNext();
    disk.fillUp();

    LedgerUnavailable full =
        catchThrowableOfType(
            LedgerUnavailable.class,
            () -> {
              while (true) {
                recordNext();
              }
            });
    assertThat(full).hasStackTraceContaining("No space left on device");
    disk.free();

    untilItWorks();
    assertThat(database.ledger().size()).isEqualTo(recorded);
    assertThat(database.ledger().verify()).isEmpty();
  }

  private void recordNext() {
    assertThat(
            database
                .ledger()
                .recordOnce(accepted("photo-" + recorded + ".jpg", 0.75), Consequences.NONE, NOW))
        .isIn(Recorded.NEW, Recorded.REPEATED);
    recorded++;
  }

  private void untilItWorks() {
    long deadline = System.nanoTime() + LONG_ENOUGH;
    while (!works()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private boolean works() {
    try {
      recordNext();
      return true;
    } catch (LedgerUnavailable notYet) {
      return false;
    }
  }
}
