package dev.discern.training.evaluation.comparison;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.Progress;
import dev.discern.training.evaluation.EvaluationSet;
import dev.discern.training.evaluation.comparison.Comparison.Said;
import dev.discern.training.evaluation.comparison.Comparison.Unlike;
import dev.discern.training.evaluation.interval.Bootstrap;
import dev.discern.training.evaluation.interval.Estimate;
import dev.discern.training.evaluation.interval.Statistic;
import dev.discern.training.evaluation.judging.Examination;
import dev.discern.training.evaluation.judging.Judge;
import dev.discern.training.evaluation.judging.Judged;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the same photos to two models. */
public final class Comparer {
  private static final long SEED = 1;

  private final Contender first;
  private final Contender second;

  /**
   * A model that is compared.
   *
   * @param name as users write it
   */
  public record Contender(String name, Examination examination) {
    private Stream<Judged> judged(EvaluationSet set, Progress progress) {
      return new Judge(examination.model())
          .judge(examination, set.photos(), progress).judged().stream();
    }

    private List<String> labels() {
      return examination.model().labels();
    }
  }

  /**
   * Compares two models; the order of their labels does not matter.
   *
   * @throws Refusal {@code MODELS_INCOMPARABLE} when they do not tell the same labels apart
   */
  public Comparer(Contender first, Contender second) {
    this.first = first;
    this.second = second;
    Set<String> apart = new TreeSet<>(onlyIn(first, second));
    apart.addAll(onlyIn(second, first));
    if (!apart.isEmpty()) {
      throw incomparable(apart);
    }
  }

  /**
   * Asks both about every photo.
   *
   * @throws Refusal {@code DATASET_EMPTY} when both answered none, {@code MODEL_BROKEN}
   */
  public Comparison compare(EvaluationSet set, Progress progress) {
    Map<Path, Judged> ofSecond =
        second.judged(set, progress).collect(Collectors.toMap(Judged::file, Function.identity()));
    List<Pair> pairs =
        first
            .judged(set, progress)
            .flatMap(
                each ->
                    Stream.ofNullable(ofSecond.get(each.file()))
                        .map(other -> new Pair(each, other)))
            .toList();
    if (pairs.isEmpty()) {
      throw Refusal.of(
          RefusalCode.DATASET_EMPTY,
          set.root().toString(),
          "has no photo that both models could answer. Name a folder of photos that they know.");
    }
    return comparison(set, pairs);
  }

  private Comparison comparison(EvaluationSet set, List<Pair> answered) {
    Pairs pairs = pairs(answered);
    Estimate difference = difference(set, answered, pairs);
    McNemar test = McNemar.of(pairs);
    return new Comparison(
        first.name(),
        second.name(),
        set.description(),
        pairs.first(),
        pairs.second(),
        pairs,
        difference,
        test,
        unlike(set, answered),
        set.photos().size() + set.skipped().size() - answered.size(),
        Verdict.of(first.name(), second.name(), pairs, difference, test));
  }

  private static Pairs pairs(List<Pair> answered) {
    return new Pairs(
        count(answered, true, true),
        count(answered, true, false),
        count(answered, false, true),
        count(answered, false, false));
  }

  private static int count(List<Pair> answered, boolean first, boolean second) {
    return (int)
        answered.stream()
            .filter(each -> each.first().right() == first && each.second().right() == second)
            .count();
  }

  private static Estimate difference(EvaluationSet set, List<Pair> answered, Pairs pairs) {
    int[] groups =
        set.groups().numbered(answered.stream().map(each -> each.first().file()).toList());
    int[] gains = answered.stream().mapToInt(Pair::gain).toArray();
    Estimate byGroup = new Bootstrap(groups, SEED).estimate(Statistic.meanOf(gains));
    return byGroup.groups() < byGroup.photos() && byGroup.interval() != null
        ? byGroup
        : new Estimate(
            byGroup.value(), byGroup.photos(), byGroup.groups(), PairedDifference.of(pairs));
  }

  private static List<Unlike> unlike(EvaluationSet set, List<Pair> answered) {
    return answered.stream()
        .filter(each -> !each.first().best().label().equals(each.second().best().label()))
        .map(each -> each.unlike(set.root()))
        .sorted(Comparator.comparing((Unlike each) -> !each.tells()).thenComparing(Unlike::file))
        .toList();
  }

  private static Set<String> onlyIn(Contender one, Contender other) {
    Set<String> only = new HashSet<>(one.labels());
    other.labels().forEach(only::remove);
    return only;
  }

  private Refusal incomparable(Set<String> apart) {
    return Refusal.of(
            RefusalCode.MODELS_INCOMPARABLE,
            first.name() + " and " + second.name(),
            "do not tell the same labels apart: only one of them has %s. Compare models of the same labels."
                .formatted(
                    apart.stream()
                        .limit(5)
                        .map(each -> "“" + each + "”")
                        .collect(Collectors.joining(", "))))
        .with("labels", List.copyOf(apart));
  }

  private record Pair(Judged first, Judged second) {
    int gain() {
      return (first.right() ? 1 : 0) - (second.right() ? 1 : 0);
    }

    Unlike unlike(Path root) {
      return new Unlike(
          root.relativize(first.file()).toString(), first.actual(), said(first), said(second));
    }

    private static Said said(Judged judged) {
      return new Said(judged.best().label(), judged.best().probability(), judged.right());
    }
  }
}
