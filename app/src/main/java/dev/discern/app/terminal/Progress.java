package dev.discern.app.terminal;

import dev.discern.training.trainer.Epoch;
import dev.discern.training.trainer.TrainingObserver;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Shows long work: one moving line to a person, a line now and then to a file. */
public final class Progress implements TrainingObserver {
  private static final int WIDTH = 24;
  private static final long REDRAW_NANOS = 100_000_000L;
  private static final int PLAIN_LINES = 5;

  private final Terminal terminal;
  private final LongSupplier nanoTime;
  private final BooleanSupplier stop;
  private String stage = "";
  private long stageStart;
  private long lastDrawn;
  private long lastTenth;
  private long firstEpochStart = -1;

  public Progress(Terminal terminal, LongSupplier nanoTime, BooleanSupplier stop) {
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.stop = stop;
  }

  @Override
  public synchronized void progress(String newStage, long done, long total) {
    long now = nanoTime.getAsLong();
    if (!newStage.equals(stage)) {
      stage = newStage;
      stageStart = now;
      lastDrawn = now - REDRAW_NANOS;
      lastTenth = 0;
    }
    if (firstEpochStart < 0 && newStage.startsWith("epoch")) {
      firstEpochStart = now;
    }
    if (terminal.interactive()) {
      draw(done, total, now);
    } else if (!newStage.startsWith("epoch")) {
      printNowAndThen(done, total);
    }
  }

  @Override
  public synchronized void epochDone(Epoch epoch, int epochs) {
    long now = nanoTime.getAsLong();
    String line =
        String.format(
            Locale.ROOT,
            "epoch %d/%d  loss %.4f  accuracy %.1f %%  validation loss %.4f  accuracy %.1f %%%s",
            epoch.number(),
            epochs,
            epoch.trainLoss(),
            100 * epoch.trainAccuracy(),
            epoch.validationLoss(),
            100 * epoch.validationAccuracy(),
            epoch.best() ? "  best" : "      ");
    String left =
        firstEpochStart < 0 ? "" : "  " + left(now - firstEpochStart, epoch.number(), epochs);
    terminal.err().println((terminal.interactive() ? "\r" : "") + line + left);
  }

  @Override
  public synchronized void note(String sentence) {
    terminal.err().println(terminal.interactive() ? String.format("\r%-90s", sentence) : sentence);
  }

  @Override
  public boolean stopRequested() {
    return stop.getAsBoolean();
  }

  private void draw(long done, long total, long now) {
    if (now - lastDrawn < REDRAW_NANOS && done < total) {
      return;
    }
    lastDrawn = now;
    int filled = total == 0 ? WIDTH : (int) (WIDTH * done / total);
    String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
    String line =
        String.format(
            Locale.ROOT,
            "\r%-22s %s %d/%d  %s",
            stage,
            bar,
            done,
            total,
            left(now - stageStart, done, total));
    terminal.err().print(String.format("%-90s", line));
    if (done >= total && !stage.startsWith("epoch")) {
      terminal.err().println();
    }
    terminal.err().flush();
  }

  private void printNowAndThen(long done, long total) {
    long tenth = total == 0 ? PLAIN_LINES : done * PLAIN_LINES / total;
    if (tenth > lastTenth) {
      lastTenth = tenth;
      terminal.err().println(stage + " " + done + "/" + total);
    }
  }

  private static String left(long nanos, long done, long total) {
    if (done == 0 || done >= total) {
      return "";
    }
    long seconds = Math.round(nanos / 1e9 / done * (total - done));
    return (seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s") + " left";
  }
}
