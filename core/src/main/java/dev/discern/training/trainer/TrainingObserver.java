package dev.discern.training.trainer;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;

/** Watches training, and may end it. Called from the training thread; must be quick. */
public interface TrainingObserver {
  /** Watches nothing. */
  TrainingObserver SILENT = new TrainingObserver() {};

  /** A step of a stage ("reading photos", "embedding photos", "epoch 3") is done. */
  default void progress(String stage, long done, long total) {}

  /** Something a careful reader should know, in one sentence: a photo that was skipped. */
  default void note(String sentence) {}

  /** An epoch is done. */
  default void epochDone(Epoch epoch, int epochs) {}

  /** Asked between batches: true ends training early, with the best epoch so far. */
  default boolean stopRequested() {
    return false;
  }

  /**
   * Asked before the first epoch, when there is nothing to keep yet.
   *
   * @throws Refusal {@code TRAINING_FAILED} when a stop is requested
   */
  default void refuseIfStopped() {
    if (stopRequested()) {
      throw Refusal.of(
          RefusalCode.TRAINING_FAILED,
          "The training",
          "was stopped before its first epoch, so there is nothing to keep. Train again.");
    }
  }
}
