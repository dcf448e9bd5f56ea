package dev.discern.database;

import static dev.discern.testkit.ledger.SampleResults.NOW;
import static dev.discern.testkit.ledger.SampleResults.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.serving.ledger.Consequences;
import dev.discern.serving.ledger.notice.NewNotice;
import dev.discern.serving.ledger.result.Result;
import dev.discern.testkit.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after a kill, also amid a compaction; nothing by halves. */
class KilledProcessTest {
  private static final int THREADS = 2;
  private static final String DONE = "recorded ";
  @TempDir private Path folder;

  @Test
  void every_acknowledged_row_survives_a_kill() throws IOException {
    String url = "jdbc:h2:" + folder.resolve("ledger") + ";RETENTION_TIME=0";
    List<String> acknowledged = new ArrayList<>();
    for (int round = 1; round <= 3; round++) {
      acknowledged.addAll(killedAfter(40 * round, url, "round-" + round));
    }

    try (Database database = Database.open(DatabaseContract.settings(url, "sa"))) {
      assertThat(database.ledger().verify()).isEmpty();
      assertThat(acknowledged).allSatisfy(key -> assertThat(isWhole(database, key)).isTrue());
      assertThat(database.ledger().size())
          .isBetween((long) acknowledged.size(), acknowledged.size() + 3L * THREADS);
    }
  }

  private static boolean isWhole(Database database, String key) {
    Result result = accepted(key, 0.75);
    return database.history().of(result.item()).size() == 1
        && database.outbox().of(result.item()).size() == 1
        && database.ledger().settled(Set.of(result.item())).contains(result.item());
  }

  /** Starts a recorder, kills it after so many acknowledgements, and gives all it had made. */
  private static List<String> killedAfter(int count, String url, String prefix) throws IOException {
    List<String> acknowledged = new ArrayList<>();
    try (ChildJvm child = ChildJvm.start(Recording.class, List.of(), url, prefix);
        BufferedReader lines = child.process().inputReader(StandardCharsets.UTF_8)) {
      List<String> all = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        all.add(line);
        if (line.startsWith(DONE)) {
          acknowledged.add(line.substring(DONE.length()));
        }
        if (acknowledged.size() == count) {
          child.process().toHandle().destroyForcibly(); // its last words are still to be read
        }
      }
      assertThat(acknowledged).as(String.join("\n", all)).hasSizeGreaterThanOrEqualTo(count);
    }
    return acknowledged;
  }

  /** Records one photo after another, saying so after each, and compacts; killed amid it. */
  static final class Recording {
    private Recording() {}

    public static void main(String[] arguments) {
      Database database = Database.open(DatabaseContract.settings(arguments[0], "sa"));
      IntStream.range(0, THREADS)
          .mapToObj(thread -> arguments[1] + "/" + thread + "-")
          .forEach(prefix -> new Thread(() -> record(database, prefix)).start());
      while (true) {
        database.compact();
      }
    }

    private static void record(Database database, String prefix) {
      for (int number = 0; number < 5000; number++) {
        String key = prefix + number + ".jpg";
        NewNotice notice = new NewNotice(key, "mail", "t", "{}", NOW);
        database
            .ledger()
            .recordOnce(accepted(key, 0.75), new Consequences(List.of(notice), false), NOW);
        System.out.println(DONE + key);
      }
    }
  }
}
