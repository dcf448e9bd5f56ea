package dev.discern.training.dataset;

/** What a photo is used for; a photo is in one part only. */
public enum Part {
  /** The weights are fitted to it. */
  TRAIN,
  /** The best epoch and the settings are chosen on it. */
  VALIDATION,
  /** Touched once, at the end. */
  TEST
}
