package dev.discern.training.tuning;

import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.tuning.board.Board;
import dev.discern.training.tuning.board.Leaderboard;
import dev.discern.training.tuning.board.Result;
import dev.discern.training.tuning.board.Result.Finished;
import dev.discern.training.tuning.board.Run;
import java.util.List;
import java.util.Optional;

/**
 * A search's journal and its board, kept in step: a model is deleted only when three better ones
 * are there. Safe for any number of threads.
 */
final class Memory {
  private static final int MODELS_KEPT = 3;

  private final Journal journal;
  private final Board board;

  Memory(Journal journal, TuningOrder order) {
    this.journal = journal;
    this.board = new Board(order.plan().objective(), order.about());
  }

  Board board() {
    return board;
  }

  /** What a run came to before, now on the board. */
  synchronized Optional<Finished> recall(Run run) {
    Optional<Finished> before =
        journal.recall(run).map(measured -> new Finished(run, measured, true));
    before.ifPresent(board::add);
    return before;
  }

  synchronized Leaderboard finished(Run run, Assay.Assayed assayed) {
    journal.keep(run, assayed.measured(), assayed.model());
    board.add(new Finished(run, assayed.measured(), false));
    journal.keepOnlyModelsOf(
        board.bestFirst().stream().limit(MODELS_KEPT).map(Finished::run).toList());
    return board.leaderboard();
  }

  synchronized Leaderboard unfinished(Result result) {
    board.add(result);
    return board.leaderboard();
  }

  Optional<TrainedModel> model(Run run) {
    return journal.model(run);
  }

  List<Finished> bestFirst() {
    return board.bestFirst();
  }
}
