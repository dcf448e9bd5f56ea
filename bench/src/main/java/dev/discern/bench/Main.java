package dev.discern.bench;

import dev.discern.bench.figures.Row;
import dev.discern.bench.figures.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures, and prints one table; started by {@code bench/run}, which knows where things are. */
public final class Main {
  private static final Map<String, Bench> BENCHES = new LinkedHashMap<>();

  static {
    BENCHES.put("start", new StartBench());
    BENCHES.put("http", new HttpBench());
    BENCHES.put("decode", new DecodeBench());
    BENCHES.put("explain", new ExplainBench());
    BENCHES.put("train", new TrainingBench());
    BENCHES.put("audit", new AuditBench());
  }

  private Main() {}

  /**
   * Measures.
   *
   * @param arguments the program, the photos, the models, an empty folder; then which benches, or
   *     none for all
   */
  public static void main(String[] arguments) throws Exception {
    Place place =
        new Place(
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            Path.of(arguments[2]),
            Path.of(arguments[3]));
    List<String> chosen = List.of(arguments).subList(4, arguments.length);
    String machine = Machine.words();
    List<Row> rows = new ArrayList<>();
    for (String name : chosen.isEmpty() ? List.copyOf(BENCHES.keySet()) : chosen) {
      System.err.println("measuring " + name + " ...");
      rows.addAll(named(name).run(place));
    }
    System.out.println(new Table(rows));
    System.out.println(machine);
    System.exit(0); // the HTTP client and the native engines keep threads of their own
  }

  private static Bench named(String name) {
    Bench bench = BENCHES.get(name);
    if (bench == null) {
      throw new IllegalArgumentException(
          "no bench is called " + name + "; there is " + BENCHES.keySet());
    }
    return bench;
  }
}
