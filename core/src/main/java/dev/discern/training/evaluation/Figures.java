package dev.discern.training.evaluation;

import dev.discern.training.evaluation.ConfusionMatrix.Cell;
import dev.discern.training.evaluation.EvaluationReport.Mistake;
import dev.discern.training.evaluation.EvaluationReport.SlowPhoto;
import dev.discern.training.evaluation.EvaluationReport.Speed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What judged photos come to. */
final class Figures {
  private static final int MISTAKES_LISTED = 20;
  private static final int SLOWEST_LISTED = 5;
  private static final double LEAST_PROBABILITY = 1e-15;

  private final List<Judged> judged;
  private final List<String> labels;
  private final Map<String, Integer> support;
  private final Map<String, Integer> given;
  private final Map<String, Integer> right;

  /**
   * Counts.
   *
   * @param judged one or more
   * @param modelLabels in the model's order
   */
  Figures(List<Judged> judged, List<String> modelLabels) {
    this.judged = judged;
    this.support = count(judged, Judged::actual);
    this.given = count(judged, each -> each.best().label());
    this.right = count(judged.stream().filter(Judged::right).toList(), Judged::actual);
    Set<String> seen = new HashSet<>(support.keySet());
    seen.addAll(given.keySet());
    this.labels = modelLabels.stream().filter(seen::contains).toList();
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
    return labels.stream()
        .map(
            label ->
                ClassFigures.of(
                    label,
                    right.getOrDefault(label, 0),
                    given.getOrDefault(label, 0),
                    support.getOrDefault(label, 0)))
        .toList();
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
        .map(Figures::mistake)
        .toList();
  }

  List<SlowPhoto> slowest() {
    return judged.stream()
        .sorted(Comparator.comparingLong(Judged::nanos).reversed().thenComparing(Judged::file))
        .limit(SLOWEST_LISTED)
        .map(each -> new SlowPhoto(each.file(), each.millis()))
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

  private static double loss(Judged each) {
    return -Math.log(Math.max(each.ofActual(), LEAST_PROBABILITY));
  }

  private static Cell cell(String actual, String predicted, Map<String, Integer> row) {
    return new Cell(actual, predicted, row.getOrDefault(predicted, 0));
  }

  private static Mistake mistake(Judged each) {
    return new Mistake(
        each.file(),
        each.actual(),
        each.best().label(),
        each.best().probability(),
        each.ofActual());
  }

  private static Proportion share(List<Judged> among, Predicate<Judged> hit) {
    return Proportion.of((int) among.stream().filter(hit).count(), among.size());
  }

  /** The smallest value that this share of all values does not exceed. */
  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  private static Map<String, Integer> count(List<Judged> judged, Function<Judged, String> key) {
    return judged.stream().collect(Collectors.toMap(key, each -> 1, Integer::sum));
  }
}
