package dev.discern.training.evaluation;

import dev.discern.training.evaluation.ConfusionMatrix.Cell;
import dev.discern.training.evaluation.EvaluationReport.Mistake;
import dev.discern.training.evaluation.EvaluationReport.SlowPhoto;
import dev.discern.training.evaluation.EvaluationReport.Speed;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.judging.Judged;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What judged photos come to. */
final class Figures {
  private static final int MISTAKES_LISTED = 20;
  private static final int SLOWEST_LISTED = 5;
  private static final double LEAST_PROBABILITY = 1e-15;

  private final Path root;
  private final List<Judged> judged;
  private final LabelCounts counts;
  private final List<String> labels;

  /**
   * Counts.
   *
   * @param root which files are named from
   * @param judged one or more
   * @param modelLabels in the model's order
   */
  Figures(Path root, List<Judged> judged, List<String> modelLabels) {
    this.root = root;
    this.judged = judged;
    this.counts = new LabelCounts(judged);
    this.labels = modelLabels.stream().filter(counts::seen).toList();
  }

  Summary summary() {
    List<Judged> accepted = judged.stream().filter(Judged::accepted).toList();
    return new Summary(
        judged.size(),
        share(judged, Judged::right),
        judged.stream().mapToDouble(Figures::loss).average().orElseThrow(),
        share(judged, each -> each.rank() <= 5),
        macroF1(),
        share(judged, Judged::accepted),
        share(accepted, Judged::right));
  }

  List<ClassFigures> classes() {
    return labels.stream().map(counts::figures).toList();
  }

  ConfusionMatrix confusion() {
    Map<String, Map<String, Integer>> rows = new HashMap<>();
    for (Judged each : judged) {
      rows.computeIfAbsent(each.actual(), label -> new HashMap<>())
          .merge(each.best().label(), 1, Integer::sum);
    }
    List<Cell> cells = new ArrayList<>();
    for (String actual : labels) {
      Map<String, Integer> row = rows.getOrDefault(actual, Map.of());
      labels.stream()
          .filter(row::containsKey)
          .forEach(predicted -> cells.add(cell(actual, predicted, row)));
    }
    return new ConfusionMatrix(labels, cells);
  }

  List<Mistake> mistakes() {
    return judged.stream()
        .filter(each -> !each.right())
        .sorted(
            Comparator.comparingDouble((Judged each) -> each.best().probability())
                .reversed()
                .thenComparing(Judged::file))
        .limit(MISTAKES_LISTED)
        .map(this::mistake)
        .toList();
  }

  List<SlowPhoto> slowest() {
    return judged.stream()
        .sorted(Comparator.comparingLong(Judged::nanos).reversed().thenComparing(Judged::file))
        .limit(SLOWEST_LISTED)
        .map(each -> new SlowPhoto(name(each), each.millis()))
        .toList();
  }

  Speed speed(int threads, long nanos) {
    double[] millis = judged.stream().mapToDouble(Judged::millis).sorted().toArray();
    double seconds = nanos / 1e9;
    return new Speed(
        threads,
        seconds,
        seconds > 0 ? judged.size() / seconds : 0,
        quantile(millis, 0.5),
        quantile(millis, 0.95));
  }

  private double macroF1() {
    return classes().stream()
        .filter(each -> each.support() > 0)
        .mapToDouble(ClassFigures::f1)
        .average()
        .orElseThrow();
  }

  static double loss(Judged each) {
    return -Math.log(Math.max(each.ofActual(), LEAST_PROBABILITY));
  }

  private static Cell cell(String actual, String predicted, Map<String, Integer> row) {
    return new Cell(actual, predicted, row.getOrDefault(predicted, 0));
  }

  private Mistake mistake(Judged each) {
    return new Mistake(
        name(each), each.actual(), each.best().label(), each.best().probability(), each.ofActual());
  }

  private static Proportion share(List<Judged> among, Predicate<Judged> hit) {
    return Proportion.of((int) among.stream().filter(hit).count(), among.size());
  }

  /** The smallest value that this share of all values does not exceed. */
  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  private String name(Judged each) {
    return root.relativize(each.file()).toString();
  }
}
