package dev.discern.database;

import static dev.discern.testkit.ledger.SampleResults.NOW;
import static dev.discern.testkit.ledger.SampleResults.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.discern.serving.ledger.Consequences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {
  private static final int PHOTOS = 300;
  private static final Consequences NOTHING = new Consequences(List.of(), false);
  @TempDir private Path folder;

  @Test
  void a_ledger_that_is_compacted_now_and_then_takes_a_fraction_of_the_disk() throws IOException {
    long left = sizeAfter(PHOTOS, folder.resolve("left"), PHOTOS);
    long compacted = sizeAfter(PHOTOS, folder.resolve("compacted"), 20);

    assertThat(compacted).isLessThan(left / 3);
  }

  @Test
  void a_database_in_memory_has_no_file_to_compact() {
    try (Database database = Database.open(DatabaseContract.settings("jdbc:h2:mem:none", "sa"))) {
      assertThatCode(database::compact).doesNotThrowAnyException();
    }
  }

  /** How large the open file is then; every row must be there, before and after it is closed. */
  private static long sizeAfter(int photos, Path file, int every) throws IOException {
    // pieces may go at once: the test has no 10 s
    String url = "jdbc:h2:" + file + ";RETENTION_TIME=0";
    long size;
    try (Database database = Database.open(DatabaseContract.settings(url, "sa"))) {
      for (int photo = 1; photo <= photos; photo++) {
        database.ledger().recordOnce(accepted("loose/" + photo + ".jpg", 0.75), NOTHING, NOW);
        if (photo % every == 0) {
          database.compact();
        }
      }
      size = Files.size(Path.of(file + ".mv.db"));
      expectWhole(database, photos);
    }
    try (Database database = Database.open(DatabaseContract.settings(url, "sa"))) {
      expectWhole(database, photos);
    }
    return size;
  }

  private static void expectWhole(Database database, int photos) {
    assertThat(database.ledger().size()).isEqualTo(photos);
    assertThat(database.ledger().verify()).isEmpty();
  }
}
