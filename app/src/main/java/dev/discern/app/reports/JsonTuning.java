package dev.discern.app.reports;

import dev.discern.training.TrainingResult;
import dev.discern.training.TuningResult;
import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.tuning.board.Leaderboard;
import org.jspecify.annotations.Nullable;

/** What a search came to, as JSON. */
public final class JsonTuning {
  private JsonTuning() {}

  public static String of(TuningResult result) {
    TrainingResult model = result.model();
    return JsonReports.MAPPER.writeValueAsString(
        model == null
            ? new Tuning(null, false, result.board(), null)
            : new Tuning(
                model.version().id(), model.version().live(), result.board(), model.report()));
  }

  /**
   * The document.
   *
   * @param model what was registered, {@code name@version}; null when the search was stopped
   * @param evaluation on the untouched test part; null when the search was stopped
   */
  private record Tuning(
      @Nullable String model,
      boolean live,
      Leaderboard leaderboard,
      @Nullable EvaluationReport evaluation) {}
}
