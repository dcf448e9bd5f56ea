package dev.discern.bench.accuracy;

import dev.discern.bench.accuracy.MadeRow.Goals;
import java.util.List;
import java.util.stream.Stream;

/** Every row of the table, in its order. */
final class Rows {
  private static final List<String> TRANSFER =
      List.of("--architecture", "transfer", "--backbone", "BACKBONE");
  private static final List<String> CNN =
      List.of(
          "--architecture",
          "cnn",
          "--augmentation",
          "strong",
          "--rotation",
          "180",
          "--epochs",
          "40");
  private static final List<String> TIME_FOLDS =
      List.of("--folds", "10", "--groups", "DATA/apples-folds.tsv", "--group-column", "time_fold");
  private static final List<String> FIVE_FOLDS = List.of("--folds", "5");

  static final List<AccuracyRow> ALL =
      List.of(
          new MadeRow(
              "apples-transfer",
              "apples",
              "transfer, 10 folds by time_fold",
              command("train", TRANSFER, TIME_FOLDS),
              Goals.of(0.985).domain(0.95, 0.02)),
          new MadeRow(
              "apples-cnn",
              "apples",
              "cnn, 10 folds by time_fold",
              command("train", CNN, TIME_FOLDS),
              Goals.of(0.93)),
          new MadeRow(
              "forest-fire",
              "forest-fire",
              "transfer, own test part",
              command("train", TRANSFER),
              Goals.of(0.985).domain(0.95, 0.02)),
          new MadeRow(
              "bananas",
              "bananas",
              "tuned transfer, own test part",
              List.of("tune", "--backbone", "BACKBONE", "--trials", "12", "--parallel", "2"),
              Goals.of(0.95)),
          new MadeRow(
              "banana-gate",
              "bananas",
              "transfer, 5 folds",
              command("train", TRANSFER, FIVE_FOLDS),
              new Goals(0, 0.978, 0.996, 0)),
          new FruitsRow(),
          new ImportedRow(),
          new CurveRow("curve-forest-fire", "forest-fire", "transfer", command("curve", TRANSFER)),
          new CurveRow(
              "curve-bananas", "bananas", "transfer", command("curve", TRANSFER, FIVE_FOLDS)),
          new CurveRow(
              "curve-apples",
              "apples",
              "cnn",
              command("curve", CNN, TIME_FOLDS, List.of("--drawings", "1"))));

  private Rows() {}

  /** The row of a name; {@code IllegalArgumentException} when there is none. */
  static AccuracyRow named(String name) {
    return ALL.stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no row is called %s; there is %s"
                        .formatted(name, ALL.stream().map(AccuracyRow::name).toList())));
  }

  @SafeVarargs
  private static List<String> command(String name, List<String>... options) {
    return Stream.concat(Stream.of(name), Stream.of(options).flatMap(List::stream)).toList();
  }
}
