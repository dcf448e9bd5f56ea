package dev.discern.app.terminal;

import dev.discern.training.tuning.board.Leaderboard;
import dev.discern.training.tuning.board.Leaderboard.About;
import dev.discern.training.tuning.board.Leaderboard.Row;
import dev.discern.training.tuning.board.Measured;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Leaderboards to look at. */
public final class Boards {
  private Boards() {}

  /** Two trials that finished and one that failed. */
  public static Leaderboard three() {
    About about =
        new About("transfer", "loss", "tpe", 3, 0, List.of(20, 60), 1, "print", "70/15/15");
    return new Leaderboard(
        about,
        List.of(
            new Row(1, 3, 2, settings("0.0012"), new Measured(0.1234, 0.95, null, 60, 31, 4), null),
            new Row(2, 1, 1, settings("5.0E-4"), new Measured(0.3, 0.9, null, 20, 20, 2), null),
            new Row(0, 2, 0, settings("0.9"), null, "The <loss> is no number.")));
  }

  private static Map<String, String> settings(String rate) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("learning-rate", rate);
    settings.put("batch", "32");
    return settings;
  }
}
