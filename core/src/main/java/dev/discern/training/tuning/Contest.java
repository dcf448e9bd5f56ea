package dev.discern.training.tuning;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.InParallel;
import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.tuning.board.Result;
import dev.discern.training.tuning.board.Result.Failed;
import dev.discern.training.tuning.board.Result.Finished;
import dev.discern.training.tuning.board.Result.Stopped;
import dev.discern.training.tuning.board.Run;
import dev.discern.training.tuning.proposal.Proposals;
import dev.discern.training.tuning.proposal.Seen;
import dev.discern.training.tuning.space.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One search from its first trial to its winner: points are proposed and trained on the first rung,
 * wave by wave; of each rung the best climb to the next.
 */
final class Contest {
  private final TuningPlan plan;
  private final Candidates candidates;
  private final Rungs rungs;
  private final Assay assay;
  private final Memory memory;
  private final TuningObserver observer;

  Contest(TuningOrder order, Assay assay, Memory memory, TuningObserver observer) {
    this.plan = order.plan();
    this.candidates = order.candidates();
    this.rungs = new Rungs(order.about().rungs());
    this.assay = assay;
    this.memory = memory;
    this.observer = observer;
  }

  Tuned run() {
    List<Finished> field = firstRung();
    for (int rung = 2; rung <= rungs.count(); rung++) {
      field = climb(field, rung);
    }
    return memory.board().cut() ? stopped() : won();
  }

  private Tuned won() {
    Finished best =
        memory.bestFirst().stream().findFirst().orElseThrow(() -> allFailed(failures()));
    Winner winner = winner(best.run());
    return observer.stopRequested() && memory.model(best.run()).isEmpty()
        ? stopped() // the weights were cut short
        : new Tuned(memory.board().leaderboard(), Optional.of(winner));
  }

  private Tuned stopped() {
    return new Tuned(memory.board().leaderboard(), Optional.empty());
  }

  private List<Finished> firstRung() {
    Proposals proposals = plan.search().in(plan.space(), plan.seed());
    List<Finished> finished = new ArrayList<>();
    int first = 1;
    for (int wave : plan.search().waves(plan.trials())) {
      List<Seen> seen = finished.stream().map(this::seen).toList();
      List<Run> runs =
          IntStream.range(first, first + wave)
              .mapToObj(trial -> new Run(trial, point(trial, proposals, seen), 1, epochs(1)))
              .toList();
      finished.addAll(settle(runs));
      first += wave;
    }
    return finished;
  }

  /** The first trial is the defaults, so that no search ends below where it could have begun. */
  private Point point(int trial, Proposals proposals, List<Seen> seen) {
    return trial == 1 ? plan.space().start(candidates.base()) : proposals.propose(trial, seen);
  }

  private Seen seen(Finished each) {
    return new Seen(each.run().point(), plan.objective().badness(each.measured()));
  }

  private int epochs(int rung) {
    return rungs.epochsOf(rung);
  }

  private List<Finished> climb(List<Finished> field, int rung) {
    return settle(
        memory.board().bestFirst(field).stream()
            .limit(rungs.climbers(field.size()))
            .map(Finished::run)
            .map(run -> new Run(run.trial(), run.point(), rung, epochs(rung)))
            .toList());
  }

  /** Recalls what is known, then trains the rest side by side; gives them by trial. */
  private List<Finished> settle(List<Run> runs) {
    List<Finished> finished = new ArrayList<>();
    List<Run> unknown = new ArrayList<>();
    for (Run run : runs) {
      memory.recall(run).ifPresentOrElse(finished::add, () -> unknown.add(run));
    }
    finished.forEach(each -> observer.done(each, memory.board().leaderboard()));
    new InParallel(plan.parallel())
        .map("trials", unknown, this::train, (stage, done, total) -> {})
        .forEach(each -> each.ifPresent(finished::add));
    finished.sort(Comparator.comparingInt(each -> each.run().trial()));
    return finished;
  }

  private Optional<Finished> train(Run run) {
    if (observer.stopRequested()) {
      return without(new Stopped(run));
    }
    observer.started(run);
    Assay.Assayed assayed;
    try {
      assayed = assay.assay(run, observer);
    } catch (RuntimeException | OutOfMemoryError e) {
      return without(observer.stopRequested() ? new Stopped(run) : new Failed(run, reason(e)));
    }
    if (observer.stopRequested()) {
      return without(new Stopped(run)); // cut short, it says nothing of the point
    }
    Finished finished = new Finished(run, assayed.measured(), false);
    observer.done(finished, memory.finished(run, assayed));
    return Optional.of(finished);
  }

  private Optional<Finished> without(Result result) {
    observer.done(result, memory.unfinished(result));
    return Optional.empty();
  }

  private static String reason(Throwable e) {
    return e instanceof Refusal refusal ? refusal.sentence() : "It failed: " + e + ".";
  }

  private Winner winner(Run run) {
    TrainedModel model = memory.model(run).orElseGet(() -> assay.fit(run, observer));
    return new Winner(run, candidates.trainer(run.point()), assay.settings(run), model);
  }

  private List<Failed> failures() {
    return memory.board().failures();
  }

  private Refusal allFailed(List<Failed> failures) {
    return Refusal.of(
            RefusalCode.TRAINING_FAILED,
            plan.trials() == 1
                ? "The only trial"
                : "Every one of %d trials".formatted(plan.trials()),
            "failed, so there is no best one. The first: " + failures.get(0).reason())
        .with("failures", failures.stream().map(Failed::reason).distinct().toList());
  }
}
