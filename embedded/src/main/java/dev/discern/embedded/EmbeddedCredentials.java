package dev.discern.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The name and the secret that the embedded object store asks for; made on the first start, and
 * only for the eyes of the folder's owner.
 */
public record EmbeddedCredentials(String accessKey, String secretKey) {
  private static final String FILE = "credentials";
  private static final int NAME_BYTES = 10;
  private static final int SECRET_BYTES = 32;

  static EmbeddedCredentials of(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      write(file, new EmbeddedCredentials("discern-" + random(NAME_BYTES), random(SECRET_BYTES)));
    }
    List<String> lines = Files.readAllLines(file);
    return new EmbeddedCredentials(lines.get(0), lines.get(1));
  }

  /** Whole or not at all, and never readable by others, not even for a moment. */
  private static void write(Path file, EmbeddedCredentials made) throws IOException {
    Path draft = file.resolveSibling(FILE + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(draft, List.of(made.accessKey, made.secretKey), StandardOpenOption.WRITE);
    Files.move(draft, file);
  }

  private static String random(int bytes) {
    byte[] chance = new byte[bytes];
    new SecureRandom().nextBytes(chance);
    return HexFormat.of().formatHex(chance);
  }

  @Override
  public String toString() {
    return accessKey + " (and a secret)";
  }
}
