package dev.discern.embedded.objects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The names of a bucket's folder in the order of keys, from a place on. It goes into no folder
 * whose keys all come before, and stops when it has enough: S3Proxy reads the whole bucket for each
 * page.
 */
final class KeyWalk {
  private final String prefix;
  private final String after;
  private final int enough;
  private final List<String> keys = new ArrayList<>();

  private KeyWalk(String prefix, String after, int enough) {
    this.prefix = prefix;
    this.after = after;
    this.enough = enough;
  }

  /**
   * Walks.
   *
   * @param bucket its folder
   * @param prefix what keys begin with
   * @param after leaves out this key and those before it; empty for none
   * @param enough ends after so many
   * @return keys of files, and of folders with a slash at the end, which may be keys or not
   */
  static List<String> keys(Path bucket, String prefix, String after, int enough) {
    KeyWalk walk = new KeyWalk(prefix, after, enough);
    walk.through(bucket, "");
    return walk.keys;
  }

  private void through(Path folder, String under) {
    PriorityQueue<String> names = names(folder, under);
    while (!names.isEmpty() && keys.size() < enough) {
      String name = names.remove();
      if (name.endsWith("/")) {
        keep(under + name);
        through(folder.resolve(name), under + name);
      } else if (Files.isDirectory(folder.resolve(name))) {
        names.add(name + "/"); // its keys come after those of a file such as name-2
      } else {
        keep(under + name);
      }
    }
  }

  private void keep(String key) {
    if (key.startsWith(prefix) && key.compareTo(after) > 0) {
      keys.add(key);
    }
  }

  private PriorityQueue<String> names(Path folder, String under) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (mayLeadTo(under + name)) {
          names.add(name);
        }
      }
    } catch (NoSuchFileException | NotDirectoryException goneMeanwhile) {
      return new PriorityQueue<>();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PriorityQueue<>(names);
  }

  /** Whether this is a wanted key, or the folder of one. */
  private boolean mayLeadTo(String name) {
    boolean within = name.startsWith(prefix) || prefix.startsWith(name);
    return within && (name.compareTo(after) > 0 || after.startsWith(name));
  }
}
