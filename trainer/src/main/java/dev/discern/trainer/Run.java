package dev.discern.trainer;

import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSet;
import dev.discern.training.trainer.TrainingSettings;
import java.util.Map;

/** What one training was asked for. */
record Run(TrainingSet set, TrainingSettings settings, TrainingObserver observer) {
  Run with(TrainingSettings others) {
    return new Run(set, others, observer);
  }

  int classes() {
    return set.labels().size();
  }

  int place(String label) {
    return set.labels().indexOf(label);
  }

  /**
   * For the provenance.
   *
   * @param trainer what computes, and its version where it has one
   */
  Map<String, String> platform(String trainer) {
    return Map.of("trainer", trainer, "threads", "" + settings.threads());
  }
}
