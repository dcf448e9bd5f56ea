package dev.discern.app.access.files;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A folder that only its owner may look into, changed by one thread of one process at a time. The
 * right to change it ends with its holder, however that ends.
 */
record PrivateFolder(Path path) {
  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  /** What is done while nobody else changes anything. */
  interface Work<T> {
    T done() throws IOException;
  }

  <T> T alone(Work<T> work) {
    try {
      create();
      ReentrantLock threads =
          THREADS.computeIfAbsent(path.toRealPath(), any -> new ReentrantLock());
      threads.lock();
      try {
        return locked(work);
      } finally {
        threads.unlock();
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Replaces a file as one step: whoever reads it sees the old or the new one. */
  void replace(String name, byte[] content) throws IOException {
    Path unfinished = path.resolve(name + ".new");
    Files.deleteIfExists(unfinished);
    try (FileChannel file = open(unfinished, StandardOpenOption.CREATE_NEW)) {
      file.write(java.nio.ByteBuffer.wrap(content));
      file.force(true);
    }
    Files.move(
        unfinished,
        path.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Opens a file for its owner alone. */
  FileChannel open(Path file, StandardOpenOption how) throws IOException {
    java.util.Set<StandardOpenOption> options = java.util.Set.of(how, StandardOpenOption.WRITE);
    return isPosix()
        ? FileChannel.open(
            file,
            options,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : FileChannel.open(file, options);
  }

  Refusal unusable(IOException e) {
    return Refusal.of(
            RefusalCode.DISK_UNWRITABLE,
            path.toString(),
            "cannot be used: %s. Check who owns it, or choose another folder with --home."
                .formatted(e))
        .because(e);
  }

  private <T> T locked(Work<T> work) throws IOException {
    try (FileChannel channel = open(path.resolve("lock"), StandardOpenOption.CREATE);
        FileLock held = channel.lock()) {
      assert held.isValid();
      return work.done();
    }
  }

  private void create() throws IOException {
    Files.createDirectories(path);
    if (isPosix()) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private boolean isPosix() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
