package dev.discern.training.trainer;

/**
 * Opens an ONNX classifier: finds the pooled features that feed its final layer, and the last
 * spatial features before the pooling, and makes them outputs. Scores and weights stay as they are.
 * Safe for any number of threads; the same bytes give the same bytes.
 */
@FunctionalInterface
public interface GraphSurgeon {
  /**
   * Gives the graph with what could be found. A graph whose layers are not understood comes back as
   * it was, with neither name.
   *
   * @throws dev.discern.refusal.Refusal {@code MODEL_NOT_ONNX} when the bytes are no ONNX graph
   */
  ExposedGraph expose(byte[] onnx);
}
