package dev.discern.app.tuning;

import dev.discern.registry.WriteFailure;
import dev.discern.training.tuning.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder a search, named by its model and its key; the last twenty are kept. */
public final class FolderJournals implements Journal.Shelf {
  private static final int KEPT = 20;
  private static final int KEY_DIGITS = 12;

  private final Path home;

  /**
   * A shelf.
   *
   * @param home its own folder; made when missing
   */
  public FolderJournals(Path home) {
    this.home = home;
  }

  @Override
  public Journal open(String model, String key, boolean fresh) {
    Path folder = home.resolve(model + "-" + key.substring(0, KEY_DIGITS));
    try {
      Files.createDirectories(folder);
      FolderJournal journal = FolderJournal.open(folder, fresh);
      forgetOld(folder);
      return journal;
    } catch (IOException e) {
      throw WriteFailure.refusal(folder, e);
    }
  }

  private void forgetOld(Path opened) throws IOException {
    try (Stream<Path> folders = Files.list(home)) {
      List<Path> newestFirst =
          folders
              .filter(folder -> !folder.equals(opened))
              .sorted(Comparator.comparing(FolderJournals::lastWritten).reversed())
              .toList();
      for (Path old :
          newestFirst.subList(Math.min(KEPT - 1, newestFirst.size()), newestFirst.size())) {
        Trees.delete(old);
      }
    }
  }

  private static long lastWritten(Path folder) {
    return folder.resolve(FolderJournal.LINES).toFile().lastModified(); // 0 where there is none
  }
}
