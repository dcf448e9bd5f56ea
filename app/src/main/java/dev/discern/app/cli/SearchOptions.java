package dev.discern.app.cli;

import dev.discern.training.tuning.Candidates;
import dev.discern.training.tuning.TuningPlan;
import dev.discern.training.tuning.board.Objective;
import dev.discern.training.tuning.proposal.Search;
import dev.discern.training.tuning.space.Knob;
import dev.discern.training.tuning.space.SearchSpace;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How hard to search, and for what. */
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class SearchOptions {
  @Option(
      names = "--trials",
      defaultValue = "12",
      paramLabel = "N",
      description = "How many settings are tried (default: ${DEFAULT-VALUE}).")
  private int trials;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "How many trials train at once, and share the cores (default: one a core).")
  private @Nullable Integer parallel;

  @Option(
      names = "--objective",
      defaultValue = "loss",
      paramLabel = "loss|accuracy|macro-f1",
      description =
          "What trials are ranked by, on the validation part (default: ${DEFAULT-VALUE}).")
  private String objective;

  @Option(
      names = "--search",
      defaultValue = "tpe",
      paramLabel = "tpe|random",
      description =
          "How settings are chosen: near what was good, or at random (default: ${DEFAULT-VALUE}).")
  private Search search;

  @Option(
      names = "--fresh",
      description = "Start over, and forget what the same search found before.")
  private boolean fresh;

  boolean fresh() {
    return fresh;
  }

  int parallel() {
    return parallel == null ? Math.max(1, Math.min(trials, cores())) : parallel;
  }

  /** As many threads as each trial has for itself. */
  int fairThreads() {
    return Math.max(1, cores() / Math.max(1, parallel()));
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Refuses what cannot be, before anything is imported for it. */
  void check() {
    TuningPlan.check(trials, parallel());
    Objective.named(objective);
  }

  TuningPlan plan(Candidates candidates, Set<Knob> settled, long seed) {
    return new TuningPlan(
        trials,
        parallel(),
        search,
        Objective.named(objective),
        space(candidates).without(settled, candidates.base()),
        seed);
  }

  private static SearchSpace space(Candidates candidates) {
    return candidates.architecture().equals("transfer")
        ? SearchSpace.transfer(candidates.names())
        : SearchSpace.cnn();
  }
}
