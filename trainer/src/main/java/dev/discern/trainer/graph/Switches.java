package dev.discern.trainer.graph;

import java.util.List;

/** Which units of a layer with ReLU a photo has switched on: 1 where it has, else 0. */
final class Switches {
  private final EditableGraph graph;

  Switches(EditableGraph graph) {
    this.graph = graph;
  }

  /**
   * The switches of a layer.
   *
   * @param units before their ReLU
   * @param shape of the result; -1 stands for the batch
   */
  String of(String units, long... shape) {
    String zero = graph.weights("evidence.zero", new float[] {0}, 1);
    String above = graph.node("Greater", List.of(units, zero), "evidence.above");
    String numbers =
        graph.node("Cast", List.of(above), "evidence.on", Attributes.of("to", Values.FLOAT));
    String sizes = graph.longs("evidence.on.shape", shape);
    return graph.node("Reshape", List.of(numbers, sizes), "evidence.switches");
  }
}
