package dev.discern.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page with the results: the table stands between two marks, the rest is written by hand. */
record ResultsPage(Path file) {
  private static final String FROM = "<!-- accuracy: from here, by bench/accuracy -->";
  private static final String TO = "<!-- accuracy: to here -->";

  static String table(List<Finding> findings) {
    return Stream.concat(
            Stream.of(Finding.TITLES, Finding.TITLES.stream().map(title -> "---").toList()),
            findings.stream().map(Finding::cells))
        .map(cells -> "| " + String.join(" | ", cells) + " |\n")
        .collect(Collectors.joining());
  }

  /** Puts a new table in the place of the last. */
  void write(String table) throws IOException {
    String page = Files.readString(file);
    int from = page.indexOf(FROM);
    int to = page.indexOf(TO);
    if (from < 0 || to < from) {
      throw new IOException(file + " lacks the line " + FROM + " or, after it, " + TO);
    }
    Files.writeString(
        file, page.substring(0, from + FROM.length()) + "\n\n" + table + "\n" + page.substring(to));
  }
}
