package dev.discern.app.cli;

import static dev.discern.testkit.ledger.SampleResults.NOW;
import static dev.discern.testkit.ledger.SampleResults.accepted;
import static dev.discern.testkit.ledger.SampleResults.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.config.SettingsReader;
import dev.discern.app.wiring.House;
import dev.discern.database.Database;
import dev.discern.serving.ledger.Consequences;
import dev.discern.serving.ledger.notice.NewNotice;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerCommandTest {
  private static final NewNotice MAIL = new NewNotice("n1", "mail", "apple-desk/1", "{}", NOW);

  @TempDir Path home;

  @BeforeEach
  void record() {
    House house = new House(new SettingsReader(Map.of()).read(null, home));
    try (Database database = house.database()) {
      database
          .ledger()
          .recordOnce(
              accepted("apple-desk/a.jpg", 0.75), new Consequences(List.of(MAIL), false), NOW);
      database.ledger().recordOnce(refused("apple-desk/b.jpg"), Consequences.NONE, NOW);
    }
  }

  private Cli cli() {
    return Cli.in(home);
  }

  @Test
  void an_untouched_ledger_is_verified() {
    Cli.Run verified = cli().run("ledger", "verify");

    assertThat(verified.out()).isEqualTo("2 rows, each as it was written.\n");
    assertThat(verified.exitCode()).isZero();
  }

  @Test
  void the_first_row_that_was_changed_is_named() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:retry:" + home.resolve("ledger/ledger") + ";MODE=MySQL", "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("update prediction set reason = 'none' where number = 2");
    }

    Cli.Run verified = cli().run("ledger", "verify");

    assertThat(verified.err())
        .isEqualTo(
            "Row 2 of the ledger is not as it was written. Its content is not what was written."
                + " Leave the database as it is and compare it with a backup.\n");
    assertThat(verified.exitCode()).isEqualTo(3);
  }

  @Test
  void an_item_is_shown_with_what_followed() {
    String item = accepted("apple-desk/a.jpg", 0.75).item().value();

    assertThat(cli().run("ledger", "show", item).lines())
        .containsExactly(
            "1  2026-11-20T12:00:00Z  a.jpg: accepted fresh 0.7500 by apples@1", "   mail: waits");
  }

  @Test
  void a_forgotten_item_is_gone_and_the_chain_is_still_proven() {
    String item = accepted("apple-desk/a.jpg", 0.75).item().value();

    assertThat(cli().run("ledger", "forget", item).out()).isEqualTo(item + " is forgotten.\n");

    assertThat(cli().run("ledger", "show", item).out())
        .matches(item + " was forgotten by \\S+, \\S+Z\\.\n");
    assertThat(cli().run("ledger", "verify").out()).isEqualTo("2 rows, each as it was written.\n");
    assertThat(cli().run("trail").out()).contains("forgotten", item);
  }

  @Test
  void forgetting_nothing_and_what_is_unknown_is_refused() {
    assertThat(cli().run("ledger", "forget").err())
        .isEqualTo("The command names nothing. Name an ITEM, or a --job.\n");
    assertThat(cli().run("ledger", "forget", "x-1").exitCode()).isEqualTo(4);
    assertThat(cli().run("ledger", "forget", "--job", "j1").err())
        .isEqualTo("Job j1 is not here, or has no photos. The list of jobs has those that are.\n");
  }

  @Test
  void an_item_that_is_not_there_is_refused() {
    Cli.Run shown = cli().run("ledger", "show", "x-1");

    assertThat(shown.err())
        .isEqualTo(
            "The item x-1 is not in the ledger. Its id is in the job's list of items and in the"
                + " history.\n");
    assertThat(shown.exitCode()).isEqualTo(4);
  }
}
