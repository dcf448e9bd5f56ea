package dev.discern.training.dataset;

/** Told how far a long walk over photos is, from the thread that asked for it; must be quick. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = (stage, done, total) -> {};

  /** {@code done} of {@code total} steps of a stage, such as "reading photos", are done. */
  void progress(String stage, long done, long total);
}
