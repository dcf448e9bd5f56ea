package dev.discern.training.tuning;

import dev.discern.training.trainer.Epoch;
import dev.discern.training.tuning.board.Leaderboard;
import dev.discern.training.tuning.board.Result;
import dev.discern.training.tuning.board.Run;

/**
 * Watches a search, and may end it. Called from the threads of the trials, several at once; must be
 * quick.
 */
public interface TuningObserver {
  /** Watches nothing. */
  TuningObserver SILENT = new TuningObserver() {};

  /** Something a careful reader should know, in one sentence. */
  default void note(String sentence) {}

  /** A training begins. */
  default void started(Run run) {}

  /** A step of a stage of a training ("embedding photos", "epoch 3") is done. */
  default void progress(Run run, String stage, long done, long total) {}

  /** An epoch of a training is done. */
  default void epochDone(Run run, Epoch epoch) {}

  /**
   * A training is finished, failed or was stopped.
   *
   * @param board with it
   */
  default void done(Result result, Leaderboard board) {}

  /** The search is over, however it ended; nothing more is told of it. */
  default void ended() {}

  /** Asked between batches: true ends the search, with what is finished so far. */
  default boolean stopRequested() {
    return false;
  }
}
