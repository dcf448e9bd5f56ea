package dev.discern.trainer.graph;

import dev.discern.inference.model.Evidence;
import dev.discern.trainer.network.CnnShape;
import dev.discern.trainer.network.ConvolutionalNetwork;
import dev.discern.trainer.network.Weights;
import java.util.List;

/**
 * Adds to the {@code cnn} graph what each place of its last map gives to each label: the gradient
 * of the logit by the map, multiplied with the map, added over the channels (Draelos and Carin
 * 2020).
 */
final class CnnEvidence {
  private static final int CHANNELS = ConvolutionalNetwork.CHANNELS;

  private final EditableGraph graph;
  private final CnnShape shape;
  private final Weights weights;

  CnnEvidence(EditableGraph graph, CnnShape shape, Weights weights) {
    this.graph = graph;
    this.shape = shape;
    this.weights = weights;
  }

  /** How many labels there are; one output tells two apart. */
  static int labels(CnnShape shape) {
    return Math.max(2, shape.outputs());
  }

  /**
   * Adds the evidence.
   *
   * @param flat the last map, flattened
   * @param dense the weights between it and the hidden layer, by name
   * @param hidden the units before their ReLU
   */
  Evidence of(String flat, String dense, String hidden) {
    int labels = labels(shape);
    String on = new Switches(graph).of(hidden, -1, 1, shape.hidden());
    String output = graph.weights("evidence.output", outputs(labels), labels, shape.hidden());
    String passed = graph.node("Mul", List.of(on, output), "evidence.passed");
    String gradient = graph.node("MatMul", List.of(passed, dense), "evidence.gradient");
    String row = reshaped(flat, "evidence.row", -1, 1, shape.flat());
    String given = graph.node("Mul", List.of(gradient, row), "evidence.given");
    return new Evidence(overChannels(given, labels), false);
  }

  private String overChannels(String given, int labels) {
    int width = CnnShape.mapSide(shape.width());
    int height = CnnShape.mapSide(shape.height());
    String maps = reshaped(given, "evidence.maps", -1, labels, CHANNELS, height, width);
    String mean =
        graph.node(
            "ReduceMean",
            List.of(maps),
            "evidence.mean",
            Attributes.of("axes", new long[] {2}),
            Attributes.of("keepdims", 0));
    return graph.output(scaled(padded(mean), width, height), -1, labels, height + 2, width + 2);
  }

  /**
   * The convolutions lose the photo's edge: the map's first cell looks at pixels around the sixth,
   * a cell and a half in. A cell of nothing on each side puts every cell where it looks.
   */
  private String padded(String map) {
    String edges = graph.longs("evidence.edges", 0, 0, 1, 1, 0, 0, 1, 1);
    return graph.node("Pad", List.of(map, edges), "evidence.padded");
  }

  /** From the mean of the channels to their sum, times the number of places. */
  private String scaled(String map, int width, int height) {
    float factor = (float) CHANNELS * (width + 2) * (height + 2);
    String times = graph.weights("evidence.times", new float[] {factor}, 1);
    return graph.node("Mul", List.of(map, times), "evidence");
  }

  /** One output is the second label's logit; the first label's is 0. */
  private float[] outputs(int labels) {
    float[] outputs = weights.of("output");
    if (labels == shape.outputs()) {
      return outputs;
    }
    float[] both = new float[2 * outputs.length];
    System.arraycopy(outputs, 0, both, outputs.length, outputs.length);
    return both;
  }

  private String reshaped(String tensor, String wish, long... sizes) {
    return graph.node("Reshape", List.of(tensor, graph.longs(wish + ".shape", sizes)), wish);
  }
}
