package dev.discern.trainer.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Embeddings on disk, a file a key. A cache only: what is damaged is computed again, and a disk
 * that takes no more is a warning in the log. Safe for any number of threads and processes: a file
 * appears whole or not at all, and threads that want the same rows compute them once.
 */
public final class EmbeddingCache {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddingCache.class);
  private static final String SUFFIX = ".embedding";
  private static final int DOORS = 256;

  private final Path folder;
  private final long maxBytes;
  private final Object[] doors = Stream.generate(Object::new).limit(DOORS).toArray();
  private volatile boolean takesMore = true;

  /**
   * A cache.
   *
   * @param folder its own; made when missing
   * @param maxBytes to which {@link #trim} brings it back
   */
  public EmbeddingCache(Path folder, long maxBytes) {
    this.folder = folder;
    this.maxBytes = maxBytes;
  }

  /**
   * The rows under a key, made when they are not there. Who asks for a key that another thread is
   * making waits for it.
   *
   * @param count how many rows; others than so many are none
   */
  float[][] rows(String key, int count, Supplier<float[][]> make) {
    synchronized (doors[Math.floorMod(key.hashCode(), DOORS)]) {
      return get(key)
          .filter(found -> found.length == count)
          .orElseGet(
              () -> {
                float[][] made = make.get();
                put(key, made);
                return made;
              });
    }
  }

  /** The rows kept under a key; empty when there are none, or they are damaged. */
  Optional<float[][]> get(String key) {
    try {
      return EmbeddingFile.decode(Files.readAllBytes(file(key)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.warn("Cannot read an embedding: {}", e.toString());
      return Optional.empty();
    }
  }

  /** Keeps rows under a key; the same key has the same rows, so whoever comes last may win. */
  void put(String key, float[][] rows) {
    if (!takesMore) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Path unfinished = Files.createTempFile(folder, "new-", SUFFIX);
      try {
        Files.write(unfinished, EmbeddingFile.encode(rows));
        Files.move(unfinished, file(key), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      takesMore = false; // one warning, not one a photo
      LOG.warn("{} keeps no more embeddings: {}", folder, e.toString());
    }
  }

  /** Deletes the oldest files until the rest fits; others may write and trim meanwhile. */
  public void trim() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Kept> newestFirst =
          files
              .filter(file -> file.toString().endsWith(SUFFIX))
              .flatMap(EmbeddingCache::kept)
              .sorted(Comparator.comparing(Kept::written).reversed())
              .toList();
      long kept = 0;
      for (Kept file : newestFirst) {
        kept += file.bytes();
        if (kept > maxBytes) {
          Files.deleteIfExists(file.file());
        }
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("Cannot trim the embeddings: {}", e.toString());
    }
  }

  /** None when it is deleted meanwhile, or whole and renamed. */
  private static Stream<Kept> kept(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return Stream.of(new Kept(file, now.lastModifiedTime(), now.size()));
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  /** A file as it was when it was looked at: what is sorted must not change under the sort. */
  private record Kept(Path file, FileTime written, long bytes) {}

  private Path file(String key) {
    return folder.resolve(key + SUFFIX);
  }
}
