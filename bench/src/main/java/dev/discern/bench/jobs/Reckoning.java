package dev.discern.bench.jobs;

import dev.discern.app.config.SettingsReader;
import dev.discern.app.wiring.House;
import dev.discern.database.Database;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.history.HistoryFilter;
import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.JobId;
import dev.discern.serving.ledger.job.JobCounts;
import dev.discern.serving.ledger.notice.Notice;
import dev.discern.serving.ledger.result.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is there when all is over.
 *
 * @param rows in the ledger
 * @param counts of the job's items
 * @param answered rows of a model
 * @param chain what is wrong with the ledger's chain; empty when nothing is
 * @param notices of each kind and how they ended
 * @param filed objects in the bucket that photos are filed in
 * @param mails how often each mail came
 */
record Reckoning(
    long rows,
    JobCounts counts,
    long answered,
    String chain,
    List<Notice> notices,
    long filed,
    Map<String, Integer> mails) {

  static Reckoning of(Path home, Path config, String job, Map<String, Integer> mails)
      throws IOException {
    House house = new House(SettingsReader.ofProcess().read(config, home));
    try (Database database = house.database()) {
      List<Entry> entries = entries(database);
      List<Notice> notices =
          entries.stream()
              .flatMap(entry -> database.outbox().of(entry.result().item()).stream())
              .toList();
      return new Reckoning(
          entries.size(),
          database.jobs().counts(new JobId(job)),
          entries.stream()
              .filter(entry -> entry.result().outcome() instanceof Outcome.Answered)
              .count(),
          database.ledger().verify().map(Object::toString).orElse(""),
          notices,
          files(home.resolve("storage/objects/sorted")),
          mails);
    }
  }

  long notices(String kind) {
    return notices.stream().filter(notice -> notice.what().kind().equals(kind)).count();
  }

  long undelivered() {
    return notices.stream().filter(notice -> notice.deliveredAt() == null).count();
  }

  /** What is not as it must be, one a line; empty when all is. */
  List<String> faults(int photos) {
    List<String> faults = new ArrayList<>();
    check(faults, rows == photos, "%d rows for %d photos".formatted(rows, photos));
    check(
        faults,
        counts.all() == photos && counts.isOver(),
        "%d items, %d of them at their end".formatted(counts.all(), counts.settled()));
    check(faults, chain.isEmpty(), "the chain is broken: " + chain);
    check(faults, undelivered() == 0, undelivered() + " notices are not delivered");
    check(
        faults,
        filed == notices("file"),
        "%d files for %d notices".formatted(filed, notices("file")));
    check(
        faults,
        mails.size() == notices("mail"),
        "%d different mails for %d notices".formatted(mails.size(), notices("mail")));
    return faults;
  }

  /** Mails that came more than once, each recognisable by its Message-ID. */
  long repeatedMails() {
    return mails.values().stream().mapToInt(times -> times - 1).sum();
  }

  private static void check(List<String> faults, boolean fine, String otherwise) {
    if (!fine) {
      faults.add(otherwise);
    }
  }

  private static List<Entry> entries(Database database) {
    List<Entry> all = new ArrayList<>();
    @Nullable String after = null;
    do {
      Page<Entry> page = database.history().search(HistoryFilter.ALL, after, 500);
      all.addAll(page.entries());
      after = page.next();
    } while (after != null);
    return all;
  }

  private static long files(Path bucket) throws IOException {
    if (!Files.isDirectory(bucket)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(bucket)) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
