package dev.discern.bench.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Photos of a folder, some of them. */
final class Photos {
  private Photos() {}

  /** In an order of chance; the same ones again when there are too few. */
  static List<Path> some(Path folder, int count, long seed) throws IOException {
    List<Path> all = between(folder, 0, Long.MAX_VALUE, count, seed);
    return IntStream.range(0, count).mapToObj(n -> all.get(n % all.size())).toList();
  }

  /** Of this many bytes. */
  static List<Path> between(Path folder, long least, long most, int count, long seed)
      throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all =
          new ArrayList<>(
              files
                  .filter(file -> file.toString().matches(".*\\.jpe?g|.*\\.JPEG"))
                  .filter(file -> file.toFile().length() >= least && file.toFile().length() <= most)
                  .sorted()
                  .toList());
      Collections.shuffle(all, new Random(seed));
      return all.subList(0, Math.min(count, all.size()));
    }
  }
}
