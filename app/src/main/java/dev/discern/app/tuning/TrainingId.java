package dev.discern.app.tuning;

import dev.discern.inference.image.Sha256;
import dev.discern.training.tuning.board.Run;
import java.util.Map;

/** What makes two trainings of a search the same one: the settings tried, and for how long. */
record TrainingId(Map<String, String> settings, int epochs) {
  private static final int DIGITS = 16;

  TrainingId {
    settings = Map.copyOf(settings);
  }

  static TrainingId of(Run run) {
    return new TrainingId(run.point().values(), run.epochs());
  }

  /** As a file is called. */
  String fileName() {
    return Sha256.of(new java.util.TreeMap<>(settings) + " " + epochs).substring(0, DIGITS);
  }
}
