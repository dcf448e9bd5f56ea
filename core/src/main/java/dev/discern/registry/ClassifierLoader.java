package dev.discern.registry;

import dev.discern.inference.model.Classifier;
import dev.discern.inference.model.ModelDescription;
import java.nio.file.Path;

/**
 * Makes a graph on disk ready to predict. Safe for any number of threads; each call gives a
 * classifier of its own, to be closed.
 */
@FunctionalInterface
public interface ClassifierLoader {
  /**
   * Loads a graph.
   *
   * @throws dev.discern.refusal.Refusal one of the {@code MODEL_...} codes, when the graph is not
   *     what the description says
   */
  Classifier load(Path onnx, ModelDescription description);

  default Classifier load(ModelPackage model) {
    return load(model.onnx(), model.description());
  }
}
