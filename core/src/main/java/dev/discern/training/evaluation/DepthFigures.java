package dev.discern.training.evaluation;

import dev.discern.inference.model.ModelDescription;
import dev.discern.training.calibration.DecisionGoal;
import dev.discern.training.calibration.Target;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.evaluation.InDepth.Estimates;
import dev.discern.training.evaluation.doubt.Doubt;
import dev.discern.training.evaluation.doubt.PredictionSets;
import dev.discern.training.evaluation.doubt.RiskCoverage;
import dev.discern.training.evaluation.doubt.Targets;
import dev.discern.training.evaluation.interval.Bootstrap;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.judging.Judged;
import dev.discern.training.evaluation.judging.Judged.Verdict;
import dev.discern.training.evaluation.ranking.Ranking;
import dev.discern.training.evaluation.reliability.Reliability;
import dev.discern.training.evaluation.slice.PhotoSlices;
import dev.discern.training.evaluation.slice.Slices;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far the figures of judged photos can be trusted. */
final class DepthFigures {
  private final List<Judged> judged;
  private final ModelDescription model;
  private final Bootstrap bootstrap;
  private final long seed;
  private final boolean[] right;
  private final double[] probabilities;

  /**
   * Prepares.
   *
   * @param judged one or more
   * @param seed of all draws
   */
  DepthFigures(List<Judged> judged, ModelDescription model, PhotoGroups groups, long seed) {
    this.judged = judged;
    this.model = model;
    this.bootstrap =
        new Bootstrap(groups.numbered(judged.stream().map(Judged::file).toList()), seed);
    this.seed = seed;
    this.right = flags(judged, Judged::right);
    this.probabilities = numbers(judged, each -> each.best().probability());
  }

  InDepth inDepth(List<ClassFigures> classes) {
    return new InDepth(
        estimates(),
        new LabelCounts(judged).certainties(classes),
        Reliability.of(probabilities, right, bootstrap, seed),
        rankings(),
        doubt(),
        slices(),
        null,
        Map.of());
  }

  private Estimates estimates() {
    SampleFigures sample = new SampleFigures(judged, model.labels());
    return new Estimates(
        bootstrap.estimate(sample::accuracy),
        bootstrap.estimate(sample::macroF1),
        bootstrap.estimate(sample::logLoss));
  }

  private List<Ranking> rankings() {
    if (judged.get(0).traits().scores().length == 0) {
      return List.of();
    }
    List<Ranking> rankings =
        IntStream.range(0, model.labels().size())
            .filter(this::someHaveItAndSomeDoNot)
            .mapToObj(this::ranking)
            .toList();
    return model.labels().size() == 2
        ? rankings.stream().min(Comparator.comparingInt(Ranking::photos)).stream().toList()
        : rankings.stream().map(Ranking::withoutCurves).toList();
  }

  private boolean someHaveItAndSomeDoNot(int label) {
    long having =
        judged.stream().filter(each -> each.actual().equals(model.labels().get(label))).count();
    return having > 0 && having < judged.size();
  }

  private Ranking ranking(int label) {
    String name = model.labels().get(label);
    return Ranking.of(
        name,
        numbers(judged, each -> each.traits().scores()[label]),
        flags(judged, each -> each.actual().equals(name)),
        bootstrap);
  }

  private Doubt doubt() {
    List<Judged> accepted = judged.stream().filter(Judged::accepted).toList();
    return new Doubt(
        share(Verdict.ACCEPTED),
        share(Verdict.UNCERTAIN),
        share(Verdict.OUT_OF_DOMAIN),
        Proportion.of(
            (int) accepted.stream().filter(each -> !each.right()).count(), accepted.size()),
        RiskCoverage.of(probabilities, right, bootstrap),
        sets(),
        targets());
  }

  private @Nullable Targets targets() {
    return Target.named(model.provenance().settings().getOrDefault(DecisionGoal.TARGET, ""))
        .map(target -> Targets.of(target, model.decision().acceptFromByLabel().keySet(), judged))
        .orElse(null);
  }

  private @Nullable PredictionSets sets() {
    return model.decision().candidatesFrom() == null
        ? null
        : PredictionSets.of(
            model.decision().coverage(),
            judged.stream().mapToInt(each -> each.traits().setSize()).toArray(),
            flags(judged, each -> each.traits().setHoldsTruth()),
            bootstrap);
  }

  private List<Slices> slices() {
    PhotoSlices slices = new PhotoSlices(right);
    int[] sides = judged.stream().mapToInt(each -> each.traits().shortSide()).toArray();
    int[] orientations = judged.stream().mapToInt(each -> each.traits().orientation()).toArray();
    return Stream.of(slices.bySize(sides), slices.byOrientation(orientations))
        .flatMap(Optional::stream)
        .toList();
  }

  private Proportion share(Verdict verdict) {
    int hits = (int) judged.stream().filter(each -> each.verdict() == verdict).count();
    return Proportion.of(hits, judged.size());
  }

  private static boolean[] flags(List<Judged> judged, Predicate<Judged> flag) {
    boolean[] flags = new boolean[judged.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = flag.test(judged.get(i));
    }
    return flags;
  }

  private static double[] numbers(List<Judged> judged, ToDoubleFunction<Judged> number) {
    return judged.stream().mapToDouble(number).toArray();
  }
}
