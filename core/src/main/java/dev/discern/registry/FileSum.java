package dev.discern.registry;

import dev.discern.inference.image.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The SHA-256 of a file of any size. */
public final class FileSum {
  private FileSum() {}

  public static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    }
  }
}
