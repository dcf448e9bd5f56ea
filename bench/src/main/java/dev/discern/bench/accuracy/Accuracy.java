package dev.discern.bench.accuracy;

import dev.discern.app.config.SettingsReader;
import dev.discern.app.wiring.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the table of results; started by {@code bench/accuracy}, which knows where things are. Rows
 * that an earlier run has found are not measured again.
 */
public final class Accuracy {
  private Accuracy() {}

  /**
   * Measures what is missing, and prints and writes the table.
   *
   * @param arguments the program, the photos, the models, the home, the page; then which rows to
   *     measure anew, or none for all that are missing
   */
  public static void main(String[] arguments) throws Exception {
    Path home = Files.createDirectories(Path.of(arguments[3]));
    House house = new House(SettingsReader.ofProcess().read(null, home));
    Desk desk =
        new Desk(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), home, house);
    List<String> anew = List.of(arguments).subList(5, arguments.length);
    KeptFindings kept = new KeptFindings(home.resolve("findings"));
    for (String name : anew) {
      kept.forget(Rows.named(name).name());
    }
    boolean all = true;
    List<Finding> findings = new ArrayList<>();
    for (AccuracyRow row : Rows.ALL) {
      if (anew.isEmpty() || anew.contains(row.name())) {
        all &= measured(row, desk, kept);
      }
      findings.addAll(kept.of(row.name()).orElse(List.of()));
    }
    String table = ResultsPage.table(findings);
    System.out.println(table);
    new ResultsPage(Path.of(arguments[4])).write(table);
    System.exit(all ? 0 : 1); // the native engines keep threads of their own
  }

  /** False when it could not be measured; the other rows go on. */
  private static boolean measured(AccuracyRow row, Desk desk, KeptFindings kept) {
    try {
      if (kept.of(row.name()).isEmpty()) {
        System.err.println("measuring " + row.name() + " ...");
        long start = System.nanoTime();
        kept.keep(row.name(), row.measure(desk));
        System.err.printf("%s took %.0f s%n", row.name(), (System.nanoTime() - start) / 1e9);
      }
      return true;
    } catch (Exception e) {
      System.err.println(row.name() + " could not be measured: " + e.getMessage());
      return false;
    }
  }
}
