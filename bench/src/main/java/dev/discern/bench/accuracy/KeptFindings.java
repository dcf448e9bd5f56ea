package dev.discern.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What earlier runs found, a file a row, so that a run that was ended goes on where it was. A cell
 * stands between tabs.
 */
record KeptFindings(Path folder) {
  private static final int CELLS = Finding.TITLES.size();

  Optional<List<Finding>> of(String row) throws IOException {
    Path file = file(row);
    return Files.exists(file)
        ? Optional.of(Files.readAllLines(file).stream().map(KeptFindings::finding).toList())
        : Optional.empty();
  }

  void keep(String row, List<Finding> findings) throws IOException {
    Files.createDirectories(folder);
    Path half = folder.resolve(row + ".half");
    Files.write(
        half, findings.stream().map(finding -> String.join("\t", finding.cells())).toList());
    Files.move(half, file(row), StandardCopyOption.REPLACE_EXISTING);
  }

  void forget(String row) throws IOException {
    Files.deleteIfExists(file(row));
  }

  private Path file(String row) {
    return folder.resolve(row + ".tsv");
  }

  private static Finding finding(String line) {
    String[] cells = line.split("\t", CELLS);
    return new Finding(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
  }
}
