package dev.discern.database;

import static dev.discern.database.DatabaseContract.execute;
import static dev.discern.database.DatabaseContract.settings;
import static dev.discern.testkit.ledger.SampleResults.NOW;
import static dev.discern.testkit.ledger.SampleResults.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.Consequences;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database is opened, or it is said why not. */
class OpeningTest {
  @TempDir private Path folder;

  private String file() {
    return "jdbc:h2:" + folder.resolve("ledger");
  }

  /** The file by the name that an open database has it by. */
  private String sameFile() {
    return "jdbc:h2:retry:" + folder.resolve("ledger");
  }

  private static Refusal refusal(DatabaseSettings settings) {
    return catchThrowableOfType(Refusal.class, () -> Database.open(settings).close());
  }

  @Test
  void what_was_recorded_is_there_when_it_is_opened_again() {
    try (Database database = Database.open(settings(file(), "sa"))) {
      database.ledger().recordOnce(accepted("a.jpg", 0.75), Consequences.NONE, NOW);
    }
    try (Database database = Database.open(settings(file(), "sa"))) {
      assertThat(database.ledger().size()).isEqualTo(1);
      assertThat(database.history().of(accepted("a.jpg", 0.75).item())).hasSize(1);
      assertThat(database.ledger().verify()).isEmpty();
    }
  }

  @Test
  void an_embedded_database_always_writes_before_it_acknowledges() throws SQLException {
    try (Database database = Database.open(settings(file() + ";TRACE_LEVEL_FILE=0", "sa"));
        Connection same = DriverManager.getConnection(sameFile(), "sa", "");
        Statement statement = same.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select setting_value from information_schema.settings"
                    + " where setting_name in ('WRITE_DELAY', 'MODE') order by setting_name")) {
      assertThat(database.ledger().size()).isZero();
      assertThat(found.next()).isTrue();
      assertThat(found.getString(1)).isEqualTo("MySQL");
      assertThat(found.next()).isTrue();
      assertThat(found.getString(1)).isEqualTo("0");
    }
  }

  @Test
  void a_database_of_another_kind_is_refused() {
    Refusal refusal = refusal(settings("jdbc:oracle:thin:@desk", "sa"));

    assertThat(refusal.code()).isEqualTo(RefusalCode.CONFIGURATION_INVALID);
    assertThat(refusal)
        .hasMessage(
            "database.url is jdbc:oracle:thin:@desk; it begins with jdbc:h2:, jdbc:mariadb: (for"
                + " MySQL too) or jdbc:postgresql:.");
  }

  @Test
  void a_database_that_is_not_there_is_refused_with_the_remedy() {
    DatabaseSettings nowhere =
        new DatabaseSettings(
            "jdbc:mariadb://127.0.0.1:1/ledger", "anna", "secret", 2, Duration.ofSeconds(1));

    Refusal refusal = refusal(nowhere);

    assertThat(refusal.code()).isEqualTo(RefusalCode.DATABASE_UNREACHABLE);
    assertThat(refusal.sentence())
        .startsWith(
            "The database anna at jdbc:mariadb://127.0.0.1:1/ledger cannot be opened: Connection"
                + " refused")
        .endsWith("Start it, or mend database.url, database.user and the password.")
        .doesNotContain("secret");
  }

  @Test
  void a_wrong_user_is_refused() {
    Database.open(settings(file(), "sa")).close();

    assertThat(refusal(settings(file(), "anna")).sentence())
        .contains("cannot be opened: Wrong user name or password");
  }

  @Test
  void tables_of_other_programs_are_left_alone() throws SQLException {
    execute(file(), "sa", "create table invoice (id int primary key)");
    execute(file(), "sa", "insert into invoice values (7)");

    Database.open(settings(file(), "sa")).close();

    execute(file(), "sa", "delete from invoice where id = 7");
  }

  @Test
  void a_thread_that_is_interrupted_does_not_take_the_database_with_it() throws Exception {
    try (Database database = Database.open(settings(file(), "sa"))) {
      Thread interrupted =
          new Thread(
              () -> {
                Thread.currentThread().interrupt();
                try {
                  database.ledger().recordOnce(accepted("a.jpg", 0.75), Consequences.NONE, NOW);
                } catch (RuntimeException mayHappen) {
                  assertThat(mayHappen).isNotNull();
                }
              });
      interrupted.start();
      interrupted.join();

      List.of("a.jpg", "b.jpg")
          .forEach(
              photo -> database.ledger().recordOnce(accepted(photo, 0.75), Consequences.NONE, NOW));

      assertThat(database.ledger().size()).isEqualTo(2);
      assertThat(database.ledger().verify()).isEmpty();
    }
  }
}
