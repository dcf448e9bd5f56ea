package dev.discern.database;

import static dev.discern.testkit.ledger.SampleResults.NOW;
import static dev.discern.testkit.ledger.SampleResults.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.serving.ledger.Consequences;
import dev.discern.serving.ledger.LedgerUnavailable;
import dev.discern.serving.ledger.Recorded;
import dev.discern.testkit.Await;
import dev.discern.testkit.server.PrivateMariaDb;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that goes away and comes back, as real servers do. */
class OutageTest {
  private PrivateMariaDb server;
  private Database database;

  @BeforeEach
  void open() {
    server = PrivateMariaDb.start();
    database =
        Database.open(
            new DatabaseSettings(server.url("ledger"), "root", "", 4, Duration.ofSeconds(5)));
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
    if (server != null) {
      server.close();
    }
  }

  private Recorded record(String photo) {
    return database.ledger().recordOnce(accepted(photo, 0.75), Consequences.NONE, NOW);
  }

  @Test
  void the_ledger_is_unavailable_while_it_is_down_and_works_again_after() {
    record("a.jpg");
    server.stop();

    assertThatThrownBy(() -> record("b.jpg"))
        .isInstanceOf(LedgerUnavailable.class)
        .hasMessage("The database does not answer.");
    assertThatThrownBy(() -> database.jobs().find(accepted("a.jpg", 0.75).item()))
        .isInstanceOf(LedgerUnavailable.class);

    server.resume();
    untilItIs("a.jpg"); // a connection of just before is found dead by who uses it first
    assertThat(record("a.jpg")).isEqualTo(Recorded.REPEATED);
    assertThat(record("b.jpg")).isEqualTo(Recorded.NEW);
    assertThat(database.ledger().verify()).isEmpty();
  }

  @Test
  void whoever_tries_again_over_a_power_cut_records_each_photo_once() throws Exception {
    CountDownLatch begun = new CountDownLatch(50);
    Thread recorder =
        new Thread(
            () -> {
              for (int number = 0; number < 300; number++) {
                untilItIs("photo-" + number + ".jpg");
                begun.countDown();
              }
            });
    recorder.start();
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

    server.kill();
    server.resume();
    recorder.join();

    assertThat(database.ledger().size()).isEqualTo(300);
    assertThat(database.ledger().verify()).isEmpty();
  }

  private void untilItIs(String photo) {
    Await.until(() -> isRecorded(photo));
  }

  private boolean isRecorded(String photo) {
    try {
      record(photo);
      return true;
    } catch (LedgerUnavailable notNow) {
      assertThat(notNow).hasMessage("The database does not answer.");
      return false;
    }
  }
}
