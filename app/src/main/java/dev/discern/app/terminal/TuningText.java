package dev.discern.app.terminal;

import dev.discern.training.TuningResult;
import dev.discern.training.tuning.board.Leaderboard;
import java.io.PrintStream;

/** What a search came to: the leaderboard, then what was made of the best. */
public final class TuningText {
  private static final int ROWS = 20;

  private TuningText() {}

  public static void print(TuningResult result, PrintStream out) {
    LeaderboardText.lines(result.board(), ROWS).forEach(out::println);
    if (result.model() == null) {
      out.println(stopped(result.board()));
    } else {
      out.println();
      TrainingText.print(result.model(), out);
    }
  }

  private static String stopped(Leaderboard board) {
    long finished = board.rows().stream().filter(row -> row.rank() > 0).count();
    String best =
        finished == 0
            ? "None of %d trials is finished".formatted(board.about().trials())
            : "%d of %d trials are finished; the best so far is trial %d, and kept"
                .formatted(finished, board.about().trials(), board.rows().get(0).trial());
    return "Stopped. %s. Nothing was registered. Run the same command again to go on from here."
        .formatted(best);
  }
}
