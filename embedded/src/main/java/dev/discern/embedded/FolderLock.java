package dev.discern.embedded;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps a folder for one process, and a process for one folder: ElasticMQ has one database for all
 * of a JVM.
 */
final class FolderLock implements AutoCloseable {
  private static final AtomicBoolean TAKEN = new AtomicBoolean();

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(Path folder) throws IOException {
    if (!TAKEN.compareAndSet(false, true)) {
      throw refusal(folder, "by this process, for another of its servers");
    }
    try {
      return locked(folder);
    } catch (IOException | RuntimeException e) {
      TAKEN.set(false);
      throw e;
    }
  }

  private static FolderLock locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw refusal(folder, "by another process");
    }
    return new FolderLock(channel);
  }

  private static Refusal refusal(Path folder, String by) {
    return Refusal.of(
        RefusalCode.STORAGE_IN_USE,
        "The storage in " + folder,
        "cannot be used: embedded servers are run " + by + ". Stop it, or give another folder.");
  }

  @Override
  public void close() throws IOException {
    TAKEN.set(false);
    channel.close();
  }
}
