package dev.discern.training.tuning.board;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the trials of a search stand; {@code leaderboard.json} in a package.
 *
 * @param about the search
 * @param rows best first; failed ones last
 */
public record Leaderboard(About about, List<Row> rows) {
  public Leaderboard {
    rows = List.copyOf(rows);
  }

  /**
   * What was searched, on what.
   *
   * @param architecture of the trainers
   * @param objective what trials are ranked by: {@code loss}, {@code accuracy} or {@code macro-f1}
   * @param search how points were chosen: {@code tpe} or {@code random}
   * @param trials planned
   * @param folds each trial was trained on; 0 for one division of the photos
   * @param rungs the epochs of each
   * @param seed of all chance
   * @param fingerprint of the dataset
   * @param split how the photos were divided, in words and counts
   */
  public record About(
      String architecture,
      String objective,
      String search,
      int trials,
      int folds,
      List<Integer> rungs,
      long seed,
      String fingerprint,
      String split) {
    public About {
      rungs = List.copyOf(rungs);
    }
  }

  /**
   * A trial at the highest rung it finished. A higher rung counts for more than a better figure,
   * because only the better half-way climbed there.
   *
   * @param rank from 1; 0 for one that finished no rung
   * @param rung from 1; 0 where it finished none
   * @param settings that were tried, by name
   * @param measured null where it finished none
   * @param failure why it went no further, in a sentence; null where it did not fail
   */
  public record Row(
      int rank,
      int trial,
      int rung,
      Map<String, String> settings,
      @Nullable Measured measured,
      @Nullable String failure) {
    public Row {
      settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
  }
}
