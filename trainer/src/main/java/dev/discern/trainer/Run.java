package dev.discern.trainer;

import dev.discern.trainer.network.Torch;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSet;
import dev.discern.training.trainer.TrainingSettings;
import java.util.Map;

/** What one training was asked for. */
record Run(TrainingSet set, TrainingSettings settings, TrainingObserver observer) {
  int classes() {
    return set.labels().size();
  }

  int place(String label) {
    return set.labels().indexOf(label);
  }

  /** For the provenance. */
  Map<String, String> platform(Torch torch) {
    return Map.of("trainer", torch.version(), "threads", "" + settings.threads());
  }
}
