package dev.discern.app.tuning;

import dev.discern.registry.WriteFailure;
import dev.discern.training.tuning.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    for (Dated old : newestFirst(opened).stream().skip(KEPT - 1).toList()) {
      FolderJournal.forget(old.folder());
    }
  }

  private List<Dated> newestFirst(Path butFor) throws IOException {
    try (Stream<Path> folders = Files.list(home)) {
      return folders
          .filter(folder -> !folder.equals(butFor))
          .flatMap(folder -> Dated.of(folder).stream())
          .sorted(Comparator.comparing(Dated::written).reversed())
          .toList();
    }
  }

  /** A search's time, looked at once: what is sorted must not change under the sort. */
  private record Dated(Path folder, FileTime written) {
    /** Empty when it has no journal: it is just being made, or deleted. */
    static Optional<Dated> of(Path folder) {
      Path lines = folder.resolve(FolderJournal.LINES);
      try {
        return Files.isRegularFile(lines)
            ? Optional.of(new Dated(folder, Files.getLastModifiedTime(lines)))
            : Optional.empty();
      } catch (NoSuchFileException e) {
        return Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
