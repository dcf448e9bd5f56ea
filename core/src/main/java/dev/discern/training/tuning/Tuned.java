package dev.discern.training.tuning;

import dev.discern.training.tuning.board.Leaderboard;
import java.util.Optional;

/**
 * What a search came to.
 *
 * @param board of all that is finished
 * @param winner the best trial with its weights; empty when the search was stopped before its end
 */
public record Tuned(Leaderboard board, Optional<Winner> winner) {}
