package dev.discern.trainer.graph;

import java.util.List;

/**
 * A tensor that flows through a graph, and how to read it.
 *
 * @param tensor its name
 * @param quantisation the names of its scale and zero point, or empty when it holds plain numbers
 */
record Signal(String tensor, List<String> quantisation) {
  static Signal plain(String tensor) {
    return new Signal(tensor, List.of());
  }

  /** Input {@code index} of a node whose scale and zero point follow it. */
  static Signal quantised(List<String> inputs, int index) {
    return new Signal(
        inputs.get(index), inputs.subList(index + 1, Math.min(index + 3, inputs.size())));
  }

  /** Another tensor with the same numbers in another shape. */
  Signal reshaped(String other) {
    return new Signal(other, quantisation);
  }
}
