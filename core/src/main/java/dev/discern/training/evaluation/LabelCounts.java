package dev.discern.training.evaluation;

import dev.discern.training.evaluation.judging.Judged;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How often each label was there, was given, and was given rightly. */
final class LabelCounts {
  private final Map<String, Integer> support;
  private final Map<String, Integer> given;
  private final Map<String, Integer> right;

  LabelCounts(List<Judged> judged) {
    this.support = count(judged, Judged::actual);
    this.given = count(judged, each -> each.best().label());
    this.right = count(judged.stream().filter(Judged::right).toList(), Judged::actual);
  }

  boolean seen(String label) {
    return support.containsKey(label) || given.containsKey(label);
  }

  ClassFigures figures(String label) {
    return ClassFigures.of(label, of(right, label), of(given, label), of(support, label));
  }

  List<LabelCertainty> certainties(List<ClassFigures> classes) {
    return classes.stream()
        .map(ClassFigures::label)
        .map(
            label ->
                LabelCertainty.of(label, of(right, label), of(given, label), of(support, label)))
        .toList();
  }

  private static int of(Map<String, Integer> counts, String label) {
    return counts.getOrDefault(label, 0);
  }

  private static Map<String, Integer> count(List<Judged> judged, Function<Judged, String> key) {
    return judged.stream().collect(Collectors.toMap(key, each -> 1, Integer::sum));
  }
}
