package dev.discern.engine.registry;

import dev.discern.engine.packages.FolderTree;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Where a model's files lie: {@code versions/1}, {@code versions/2}, the history and the lock. */
record ModelFolder(String name, Path path) {
  private static final String INCOMING = "incoming-";

  Path history() {
    return path.resolve("history.jsonl");
  }

  Path lock() {
    return path.resolve("lock");
  }

  Path versions() {
    return path.resolve("versions");
  }

  Path version(int number) {
    return versions().resolve(Integer.toString(number));
  }

  /** A folder to write the next version in; only for the holder of the lock. */
  Path newIncoming() throws IOException {
    Files.createDirectories(versions());
    return Files.createTempDirectory(path, INCOMING);
  }

  /** Makes what was written the version of this number; only for the holder of the lock. */
  void settle(Path incoming, int number) throws IOException {
    Files.move(incoming, version(number));
    sync(versions());
  }

  /**
   * Deletes what a crash left behind: versions half written, or written and never entered in the
   * history; only for the holder of the lock.
   */
  void sweep(int lastVersion) throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      for (Path entry : entries.toList()) {
        if (String.valueOf(entry.getFileName()).startsWith(INCOMING)) {
          FolderTree.delete(entry);
        }
      }
    }
    FolderTree.delete(version(lastVersion + 1));
  }

  /** Names in a folder survive a power cut only after this. */
  static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
