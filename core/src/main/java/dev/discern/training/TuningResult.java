package dev.discern.training;

import dev.discern.training.tuning.board.Leaderboard;
import org.jspecify.annotations.Nullable;

/**
 * What a search came to.
 *
 * @param board where the trials stand
 * @param model what was registered; null when the search was stopped before its end
 */
public record TuningResult(Leaderboard board, @Nullable TrainingResult model) {}
