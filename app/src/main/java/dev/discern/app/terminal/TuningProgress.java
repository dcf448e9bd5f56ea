package dev.discern.app.terminal;

import dev.discern.training.trainer.Epoch;
import dev.discern.training.tuning.TuningObserver;
import dev.discern.training.tuning.board.Leaderboard;
import dev.discern.training.tuning.board.Objective;
import dev.discern.training.tuning.board.Result;
import dev.discern.training.tuning.board.Result.Failed;
import dev.discern.training.tuning.board.Result.Finished;
import dev.discern.training.tuning.board.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows a search: to a person the leaderboard and what is going on, redrawn in place; to a file a
 * line for each training that ends.
 */
public final class TuningProgress implements TuningObserver {
  private static final long REDRAW_NANOS = 200_000_000L;
  private static final int ROWS = 12;

  private final Terminal terminal;
  private final LongSupplier nanoTime;
  private final Objective objective;
  private final BooleanSupplier stop;
  private final Map<Integer, String> running = new TreeMap<>();
  private final Redrawn redrawn;
  private @Nullable Leaderboard board;
  private int recalled;
  private long lastDrawn;

  public TuningProgress(
      Terminal terminal, LongSupplier nanoTime, Objective objective, BooleanSupplier stop) {
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.objective = objective;
    this.stop = stop;
    this.redrawn = new Redrawn(terminal.err());
    this.lastDrawn = nanoTime.getAsLong() - REDRAW_NANOS;
  }

  @Override
  public synchronized void note(String sentence) {
    say(sentence);
  }

  @Override
  public synchronized void started(Run run) {
    tellRecalled();
    running.put(run.trial(), "begins");
    draw(true);
  }

  @Override
  public synchronized void progress(Run run, String stage, long done, long total) {
    if (!stage.startsWith("epoch")) {
      running.put(run.trial(), "%s %d/%d".formatted(stage, done, total));
      draw(false);
    }
  }

  @Override
  public synchronized void epochDone(Run run, Epoch epoch) {
    running.put(
        run.trial(),
        String.format(
            Locale.ROOT,
            "epoch %d/%d  validation loss %.4f  accuracy %.1f %%",
            epoch.number(),
            run.epochs(),
            epoch.validationLoss(),
            100 * epoch.validationAccuracy()));
    draw(false);
  }

  @Override
  public synchronized void done(Result result, Leaderboard now) {
    running.remove(result.run().trial());
    board = now;
    if (result instanceof Finished finished && finished.recalled()) {
      recalled++;
    } else if (!terminal.interactive()) {
      line(result, now);
    }
    draw(true);
  }

  /** Takes the moving lines away: what comes next is the model's evaluation. */
  @Override
  public synchronized void ended() {
    tellRecalled();
    redrawn.clear();
  }

  @Override
  public boolean stopRequested() {
    return stop.getAsBoolean();
  }

  private void tellRecalled() {
    if (recalled > 0) {
      say(
          "%d training%s finished before and not repeated; --fresh starts over."
              .formatted(recalled, recalled == 1 ? " was" : "s were"));
      recalled = 0;
    }
  }

  private void line(Result result, Leaderboard now) {
    Run run = result.run();
    String where =
        "trial %d, rung %d of %d (%d epochs): "
            .formatted(run.trial(), run.rung(), now.about().rungs().size(), run.epochs());
    if (result instanceof Finished finished) {
      say(where + figures(finished) + place(run, now) + "; " + words(run));
    } else if (result instanceof Failed failed) {
      say(where + "failed. " + failed.reason());
    }
  }

  private String figures(Finished finished) {
    return String.format(
        Locale.ROOT,
        "%s, %.1f s",
        objective.words(finished.measured()),
        finished.measured().seconds());
  }

  private static String place(Run run, Leaderboard now) {
    long ranked = now.rows().stream().filter(row -> row.rank() > 0).count();
    return now.rows().stream()
        .filter(row -> row.trial() == run.trial() && row.rank() > 0)
        .map(row -> ", place %d of %d".formatted(row.rank(), ranked))
        .findFirst()
        .orElse("");
  }

  private static String words(Run run) {
    List<String> words = new ArrayList<>();
    run.point().values().forEach((name, value) -> words.add(name + " " + value));
    return String.join(", ", words);
  }

  private void say(String line) {
    redrawn.clear();
    terminal.err().println(line);
    draw(true);
  }

  private void draw(boolean now) {
    long time = nanoTime.getAsLong();
    if (!terminal.interactive() || (!now && time - lastDrawn < REDRAW_NANOS)) {
      return;
    }
    lastDrawn = time;
    List<String> lines = new ArrayList<>();
    if (board != null) {
      lines.addAll(LeaderboardText.lines(board, ROWS));
    }
    running.forEach((trial, what) -> lines.add("trial %d: %s".formatted(trial, what)));
    redrawn.show(lines);
  }
}
