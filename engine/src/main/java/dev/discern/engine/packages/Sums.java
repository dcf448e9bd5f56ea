package dev.discern.engine.packages;

import dev.discern.inference.image.Sha256;
import dev.discern.registry.FileSum;
import dev.discern.registry.ModelPackage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code SHA256SUMS}, as {@code sha256sum -c} reads it too. */
final class Sums {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

  private Sums() {}

  static byte[] write(Map<String, byte[]> files) {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(files)
        .forEach(
            (name, bytes) -> lines.append(Sha256.of(bytes)).append("  ").append(name).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Passes a folder whose files are exactly the listed ones, with the listed sums.
   *
   * @param files the names in the folder, without {@code SHA256SUMS}
   */
  static void verify(String name, Path folder, Set<String> files) throws IOException {
    Map<String, String> listed = read(name, Files.readString(folder.resolve(ModelPackage.SUMS)));
    for (String missing : listed.keySet()) {
      if (!files.contains(missing)) {
        throw BrokenPackage.because(name, missing + " is missing");
      }
    }
    for (String file : files) {
      if (!listed.containsKey(file)) {
        throw BrokenPackage.because(name, file + " is not listed in " + ModelPackage.SUMS);
      }
      if (!FileSum.of(folder.resolve(file)).equals(listed.get(file))) {
        throw BrokenPackage.because(
            name, file + " does not have the sum that %s gives".formatted(ModelPackage.SUMS));
      }
    }
  }

  private static Map<String, String> read(String name, String text) {
    Map<String, String> sums = new TreeMap<>();
    for (String line : text.lines().toList()) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw BrokenPackage.because(name, ModelPackage.SUMS + " has a line that is no sum");
      }
      sums.put(matcher.group(2), matcher.group(1));
    }
    return sums;
  }
}
