package dev.discern.trainer.network;

import dev.discern.training.trainer.Epoch;
import dev.discern.training.trainer.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The epochs so far, and the weights of the best: the one with the lowest validation loss. */
final class Course {
  private final TrainingSettings settings;
  private final List<Epoch> epochs = new ArrayList<>();
  private double lowest = Double.POSITIVE_INFINITY;
  private int best;
  private Weights bestWeights;

  Course(TrainingSettings settings, Weights initial) {
    this.settings = settings;
    this.bestWeights = initial;
  }

  /** Whether another epoch is allowed, and may still be worth it. */
  boolean goesOn() {
    return epochs.size() < settings.epochs() && epochs.size() - best < settings.patience();
  }

  int nextEpoch() {
    return epochs.size() + 1;
  }

  /** Adds an epoch; {@code weights} is asked only when it is the best. */
  Epoch add(Tally trained, Tally judged, Supplier<Weights> weights) {
    boolean better = judged.loss() < lowest;
    if (better) {
      lowest = judged.loss();
      best = nextEpoch();
      bestWeights = weights.get();
    }
    Epoch epoch =
        new Epoch(
            nextEpoch(),
            trained.loss(),
            trained.accuracy(),
            judged.loss(),
            judged.accuracy(),
            better);
    epochs.add(epoch);
    return epoch;
  }

  boolean isEmpty() {
    return epochs.isEmpty();
  }

  Weights bestWeights() {
    return bestWeights;
  }

  Fitted fitted() {
    return new Fitted(epochs, best);
  }
}
