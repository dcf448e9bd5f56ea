package dev.discern.app.catalogue;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.WriteFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way here, owned by one download at a time: what has come stays through a crash, and
 * the next attempt goes on behind it.
 */
final class PartialFile implements AutoCloseable {
  private final Path target;
  private final Path part;
  private final Path validator;
  private final FileChannel channel;

  private PartialFile(Path target, Path part, Path validator, FileChannel channel) {
    this.target = target;
    this.part = part;
    this.validator = validator;
    this.channel = channel;
  }

  static PartialFile of(Path target) {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    Path validator = target.resolveSibling(target.getFileName() + ".part.etag");
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lockOrRefuse(target, channel);
      return new PartialFile(target, part, validator, channel);
    } catch (IOException e) {
      throw WriteFailure.refusal(target, e);
    }
  }

  private static void lockOrRefuse(Path target, FileChannel channel) throws IOException {
    if (tryLock(channel) == null) {
      channel.close();
      throw Refusal.of(
          RefusalCode.DOWNLOAD_FAILED,
          String.valueOf(target.getFileName()),
          "is being downloaded by another Discern. Wait until it is done.");
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  long bytes() {
    try {
      return channel.size();
    } catch (IOException e) {
      throw WriteFailure.refusal(target, e);
    }
  }

  /** What the server said identifies the content that the bytes here belong to. */
  Optional<String> validator() {
    try {
      return Files.exists(validator) ? Optional.of(Files.readString(validator)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Throws away what is here, to begin with content of this identity. */
  void restart(Optional<String> newValidator) {
    try {
      channel.truncate(0);
      Files.deleteIfExists(validator);
      if (newValidator.isPresent()) {
        Files.writeString(validator, newValidator.get());
      }
    } catch (IOException e) {
      throw WriteFailure.refusal(target, e);
    }
  }

  void append(ByteBuffer bytes) {
    try {
      channel.position(channel.size());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw WriteFailure.refusal(target, e);
    }
  }

  Path path() {
    return part;
  }

  /** Makes the finished file the target. */
  void finish() {
    try {
      channel.force(true);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      Files.deleteIfExists(validator);
    } catch (IOException e) {
      throw WriteFailure.refusal(target, e);
    }
  }

  /** Deletes what has come. */
  void discard() {
    try {
      Files.deleteIfExists(validator);
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw WriteFailure.refusal(target, e);
    }
  }

  /** Leaves nothing behind where nothing came. */
  @Override
  public void close() {
    try {
      if (channel.size() == 0) {
        Files.deleteIfExists(part);
      }
      channel.close();
    } catch (IOException e) {
      throw WriteFailure.refusal(target, e);
    }
  }
}
