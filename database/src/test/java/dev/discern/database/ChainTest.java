package dev.discern.database;

import static dev.discern.database.DatabaseContract.execute;
import static dev.discern.testkit.ledger.SampleResults.NOW;
import static dev.discern.testkit.ledger.SampleResults.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.serving.ledger.Consequences;
import dev.discern.serving.ledger.Ledger;
import dev.discern.serving.ledger.Ledger.Broken;
import dev.discern.testkit.ledger.SampleResults;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done to the rows behind the ledger's back, the first row that it touches is named.
 */
class ChainTest {
  private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
  private Database database;
  private Ledger ledger;

  @BeforeEach
  void record() {
    database = Database.open(DatabaseContract.settings(url, "sa"));
    ledger = database.ledger();
    for (int number = 1; number <= 5; number++) {
      ledger.recordOnce(accepted("apple-desk/" + number + ".jpg", 0.75), Consequences.NONE, NOW);
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Broken after(String... tampering) throws SQLException {
    assertThat(ledger.verify()).isEmpty();
    for (String sql : tampering) {
      execute(url, "sa", sql);
    }
    return ledger.verify().orElseThrow();
  }

  @Test
  void a_row_that_was_taken_out_is_missing() throws SQLException {
    assertThat(after("delete from prediction where number = 3"))
        .isEqualTo(new Broken(3, "It is missing."));
  }

  @Test
  void rows_that_were_cut_off_at_the_end_are_missing() throws SQLException {
    assertThat(after("delete from prediction where number > 3"))
        .isEqualTo(new Broken(4, "It is missing, and all rows after it."));
  }

  @Test
  void a_row_whose_hashes_were_made_again_does_not_lead_to_the_next() throws SQLException {
    assertThat(after("update prediction set hash = repeat('0', 64) where number = 3"))
        .isEqualTo(new Broken(3, "It does not follow from the row before it."));
  }

  @Test
  void a_content_hash_that_was_made_to_fit_breaks_the_chain() throws SQLException {
    Broken broken =
        after(
            "update prediction set forgotten_at = recorded_at, label = null,"
                + " content_hash = repeat('0', 64) where number = 3");
    assertThat(broken).isEqualTo(new Broken(3, "It does not follow from the row before it."));
  }

  @Test
  void a_chain_that_ends_elsewhere_is_broken_at_its_end() throws SQLException {
    assertThat(after("update chain_head set hash = repeat('0', 64)"))
        .isEqualTo(new Broken(5, "It is not the row that the chain ended with."));
  }

  @Test
  void a_model_version_that_was_changed_breaks_the_rows_that_name_it() throws SQLException {
    assertThat(after("update model_version set provenance = replace(provenance, '42', '43')"))
        .isEqualTo(new Broken(1, "The model version that it names is not what was written."));
  }

  @Test
  void swapped_rows_are_found() throws SQLException {
    assertThat(
            after(
                "update prediction set number = 99 where number = 2",
                "update prediction set number = 2 where number = 3",
                "update prediction set number = 3 where number = 99"))
        .isEqualTo(new Broken(2, "It does not follow from the row before it."));
  }

  @Test
  void what_the_old_desk_logged_is_a_view() throws SQLException {
    ledger.recordOnce(SampleResults.refused("apple-desk/6.jpg"), Consequences.NONE, NOW);
    ledger.forget(accepted("apple-desk/1.jpg", 0.75).item(), "anna", NOW);

    assertThat(Logs.read(url))
        .startsWith("2 2.jpg fresh")
        .endsWith("5 5.jpg fresh", "6 6.jpg refused");
  }
}
