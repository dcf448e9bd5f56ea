package dev.discern.training.tuning.board;

import dev.discern.training.tuning.board.Leaderboard.About;
import dev.discern.training.tuning.board.Leaderboard.Row;
import dev.discern.training.tuning.board.Result.Failed;
import dev.discern.training.tuning.board.Result.Finished;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the trials stand, as they go. Safe for any number of threads. */
public final class Board {
  private final Objective objective;
  private final About about;
  private final Map<Integer, Finished> finished = new TreeMap<>();
  private final Map<Integer, Failed> failed = new TreeMap<>();
  private boolean cut;

  public Board(Objective objective, About about) {
    this.objective = objective;
    this.about = about;
  }

  public synchronized void add(Result result) {
    if (result instanceof Finished done) {
      finished.put(done.run().trial(), done);
    } else if (result instanceof Failed fault) {
      failed.put(fault.run().trial(), fault);
    } else {
      cut = true;
    }
  }

  /** Whether a training was stopped, so that this is not all there is to know. */
  public synchronized boolean cut() {
    return cut;
  }

  /** The trials that finished a rung: the farthest first, and of those the best. */
  public synchronized List<Finished> bestFirst() {
    return bestFirst(finished.values());
  }

  /** Some of them, in the same order. */
  public List<Finished> bestFirst(Collection<Finished> some) {
    return some.stream()
        .sorted(
            Comparator.comparingInt((Finished each) -> -each.run().rung())
                .thenComparing(Finished::measured, objective.bestFirst())
                .thenComparingInt(each -> each.run().trial()))
        .toList();
  }

  public synchronized List<Failed> failures() {
    return List.copyOf(failed.values());
  }

  public synchronized Leaderboard leaderboard() {
    List<Row> rows = new ArrayList<>();
    for (Finished each : bestFirst()) {
      rows.add(row(rows.size() + 1, each));
    }
    failed.values().stream()
        .filter(each -> !finished.containsKey(each.run().trial()))
        .forEach(each -> rows.add(row(each)));
    return new Leaderboard(about, rows);
  }

  private Row row(int rank, Finished each) {
    Run run = each.run();
    Failed fault = failed.get(run.trial());
    return new Row(
        rank,
        run.trial(),
        run.rung(),
        run.point().values(),
        each.measured(),
        fault == null ? null : fault.reason());
  }

  private static Row row(Failed each) {
    Run run = each.run();
    return new Row(0, run.trial(), 0, run.point().values(), null, each.reason());
  }
}
