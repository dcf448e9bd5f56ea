package dev.discern.trainer.graph;

import dev.discern.trainer.embedding.UnitLength;
import dev.discern.trainer.network.Weights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a head, added to a graph.
 *
 * @param scaled the embedding, brought to the head's length
 * @param hidden the hidden layer; null where there is none
 * @param output the layer that gives the logits
 */
record HeadLayers(String scaled, @Nullable Layer hidden, Layer output) {
  /**
   * A layer.
   *
   * @param weights their name
   * @param made what it gives, before any ReLU
   */
  record Layer(String weights, String made) {}

  String logits() {
    return output.made();
  }

  static HeadLayers on(EditableGraph graph, String embedding, Weights weights) {
    return new Writer(graph, weights).write(embedding);
  }

  /** How many features a head takes. */
  static int features(Weights weights) {
    String first = hasHidden(weights) ? "hidden" : "output";
    return weights.of(first).length / weights.of(first + ".bias").length;
  }

  private static boolean hasHidden(Weights weights) {
    return weights.values().containsKey("hidden");
  }

  private record Writer(EditableGraph graph, Weights weights) {
    HeadLayers write(String embedding) {
      int features = features(weights);
      String scaled = scaled(embedding);
      if (!hasHidden(weights)) {
        return new HeadLayers(scaled, null, dense(scaled, "output", features, "logits"));
      }
      Layer hidden = dense(scaled, "hidden", features, "head.hidden");
      String activated = graph.node("Relu", List.of(hidden.made()), "head.activated");
      int units = weights.of("hidden.bias").length;
      return new HeadLayers(scaled, hidden, dense(activated, "output", units, "logits"));
    }

    /** What {@link UnitLength} does; both nodes are the same in every operator set. */
    private String scaled(String flat) {
      String unit =
          graph.node("LpNormalization", List.of(flat), "head.unit", Attributes.of("p", 2));
      String length = graph.weights("head.length", new float[] {UnitLength.LENGTH}, 1);
      return graph.node("Mul", List.of(unit, length), "head.scaled");
    }

    private Layer dense(String input, String name, int inputs, String wish) {
      float[] bias = weights.of(name + ".bias");
      String weighed = graph.weights("head." + name, weights.of(name), bias.length, inputs);
      String biased = graph.weights("head." + name + ".bias", bias, bias.length);
      String made =
          graph.node("Gemm", List.of(input, weighed, biased), wish, Attributes.of("transB", 1));
      return new Layer(weighed, made);
    }
  }
}
