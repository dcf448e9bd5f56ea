package dev.discern.training.trainer;

/**
 * Fits a network to photos. Safe for any number of threads: runs that compute with the same number
 * of threads go on at once, one with another number waits for them.
 *
 * <p>The same set, settings and machine give the same weights, whatever runs beside it. The best
 * epoch's weights (lowest validation loss; of a linear head the last epoch's) are what comes back,
 * also when training is stopped early.
 */
public interface Trainer {
  /** The architecture's name in settings and packages: {@code cnn} or {@code transfer}. */
  String architecture();

  /** What to start from when the user names nothing. */
  TrainingSettings defaults();

  /**
   * Trains.
   *
   * @throws dev.discern.refusal.Refusal {@code TRAINING_FAILED} when the loss is no number; {@code
   *     EXPORT_DIFFERS} when the ONNX graph does not repeat the trainer's own outputs within 1e-4
   */
  TrainedModel train(TrainingSet set, TrainingSettings settings, TrainingObserver observer);
}
