package dev.discern.app.models;

import dev.discern.inference.ImageClassifier;
import dev.discern.registry.ModelPackage;

/** Opens a model package as a classifier of its own, to be closed by the caller. */
@FunctionalInterface
public interface ModelOpener {
  /**
   * Opens a package.
   *
   * @throws dev.discern.refusal.Refusal one of the {@code MODEL_...} codes
   */
  ImageClassifier open(ModelPackage model);
}
