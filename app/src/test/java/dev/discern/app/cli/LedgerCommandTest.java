package dev.discern.app.cli;

import static dev.discern.testkit.ledger.SampleResults.NOW;
import static dev.discern.testkit.ledger.SampleResults.accepted;
import static dev.discern.testkit.ledger.SampleResults.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.config.SettingsReader;
import dev.discern.app.wiring.House;
import dev.discern.database.Database;
import dev.discern.serving.ledger.Consequences;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.notice.NewNotice;
import dev.discern.testkit.ledger.SampleResults;
import java.io.IOException;
import java.nio.file.Files;
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
    try (Database database = house().database()) {
      database
          .ledger()
          .recordOnce(
              accepted("apple-desk/a.jpg", 0.75), new Consequences(List.of(MAIL), false), NOW);
      database.ledger().recordOnce(refused("apple-desk/b.jpg"), Consequences.NONE, NOW);
    }
  }

  private House house() {
    return new House(new SettingsReader(Map.of()).read(null, home));
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
  void what_is_to_be_forgotten_is_in_the_trail_before_it_is() throws IOException {
    String item = accepted("apple-desk/a.jpg", 0.75).item().value();
    Files.createDirectories(home.resolve("mail/n1.eml/cannot-be-deleted"));

    assertThat(cli().run("ledger", "forget", item).exitCode()).isNotZero();

    assertThat(cli().run("trail").out()).contains("forgotten", item);
  }

  @Test
  void all_photos_of_a_job_are_forgotten_and_each_part_is_in_the_trail() {
    Job job = SampleResults.job(1);
    try (Database database = house().database()) {
      database.jobs().open(job, SampleResults.items(1, 3), null, NOW);
    }

    assertThat(cli().run("ledger", "forget", "--job", job.id()).out())
        .isEqualTo("3 photos of job %s are forgotten.\n".formatted(job.id()));

    assertThat(cli().run("trail").out()).contains(job.id() + ", up to 500 photos");
  }

  @Test
  void while_another_process_has_the_ledger_it_is_said_how_to_forget_there() throws SQLException {
    String place = home.resolve("ledger/ledger").toString();
    try (Connection another =
        DriverManager.getConnection("jdbc:h2:" + place + ";MODE=MySQL", "sa", "")) {
      assertThat(another.isValid(1)).isTrue();

      Cli.Run refused = cli().run("ledger", "forget", "x-1");

      assertThat(refused.err())
          .isEqualTo(
              "The ledger in "
                  + place
                  + " is in use by another process, most likely discern serve. Stop it and repeat"
                  + " the command; or let the ledger be in MariaDB or PostgreSQL (database.url),"
                  + " which take several. While it runs: the button on the photo's page, DELETE"
                  + " /v1/items/ITEM, or DELETE /v1/jobs/JOB/photos.\n");
      assertThat(refused.exitCode()).isEqualTo(3);
      assertThat(cli().run("ledger", "verify").err()).endsWith("which take several.\n");
    }
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
