package dev.discern.database;

import static dev.discern.testkit.ledger.SampleResults.NOW;
import static dev.discern.testkit.ledger.SampleResults.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.serving.ledger.Consequences;
import dev.discern.serving.ledger.LedgerUnavailable;
import dev.discern.serving.ledger.Recorded;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real file system of a few megabytes, which only root may mount; skipped for others. */
class FullDiskTest {
  private static final long LONG_ENOUGH = TimeUnit.SECONDS.toNanos(60);

  @TempDir Path disk;
  private Database database;
  private int recorded;

  @BeforeEach
  void open() throws Exception {
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString()),
        "skipped: only root can mount a small disk");
    database =
        Database.open(
            new DatabaseSettings(
                "jdbc:h2:" + disk.resolve("ledger"), "sa", "", 4, Duration.ofSeconds(2)));
  }

  @AfterEach
  void close() throws Exception {
    if (database != null) {
      database.close();
    }
    run("umount", disk.toString());
  }

  @Test
  void when_there_is_room_again_it_goes_on_without_a_restart_and_has_lost_nothing()
      throws IOException {
    recordNext();
    Path ballast = fillUp();

    LedgerUnavailable full =
        catchThrowableOfType(
            LedgerUnavailable.class,
            () -> {
              while (true) {
                recordNext();
              }
            });
    assertThat(full).hasStackTraceContaining("No space left on device");
    Files.delete(ballast);

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

  private Path fillUp() throws IOException {
    Path ballast = disk.resolve("ballast");
    byte[] page = new byte[4096];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (true) {
        out.write(page);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
      return ballast;
    }
  }

  private static boolean run(String... command) throws Exception {
    return new ProcessBuilder(command).start().waitFor() == 0;
  }
}
