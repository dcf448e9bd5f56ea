package dev.discern.trainer.graph;

import dev.discern.trainer.graph.FeatureFinder.Features;
import dev.discern.training.trainer.ExposedGraph;
import dev.discern.training.trainer.GraphSurgeon;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Exposes the features of plain, half-precision and quantised (QLinear and QDQ) classifiers.
 * Quantised features are dequantised, half-precision ones widened: an embedding is float32.
 */
public final class OnnxSurgeon implements GraphSurgeon {
  @Override
  public ExposedGraph expose(byte[] onnx) {
    EditableGraph graph = EditableGraph.read(onnx);
    FeatureFinder finder = new FeatureFinder(new Upstream(graph.graph()));
    return graph.graph().getOutputList().stream()
        .map(output -> finder.find(output.getName()))
        .filter(Objects::nonNull)
        .findFirst()
        .map(features -> expose(graph, features))
        .orElseGet(() -> new ExposedGraph(onnx, null, null));
  }

  private static ExposedGraph expose(EditableGraph graph, Features features) {
    String embedding = embedding(graph, features);
    String activation = activation(graph, features.map());
    return new ExposedGraph(graph.bytes(), embedding, activation);
  }

  private static String embedding(EditableGraph graph, Features features) {
    String flat = plain(graph, features.pooled());
    if (features.spatial()) {
      flat = graph.node("GlobalAveragePool", List.of(flat), "pooled_features");
    }
    String embedding = graph.node("Flatten", List.of(flat), "embedding", Attributes.of("axis", 1));
    return graph.output(embedding, -1, 0);
  }

  private static @Nullable String activation(EditableGraph graph, @Nullable Signal map) {
    if (map == null) {
      return null;
    }
    String activation = graph.node("Identity", List.of(plain(graph, map)), "activation");
    return graph.output(activation, -1, 0, 0, 0);
  }

  private static String plain(EditableGraph graph, Signal signal) {
    String tensor = signal.tensor();
    if (!signal.quantisation().isEmpty()) {
      List<String> inputs = new ArrayList<>(List.of(tensor));
      inputs.addAll(signal.quantisation());
      tensor = graph.node("DequantizeLinear", inputs, tensor + "_plain");
    }
    return graph.node(
        "Cast", List.of(tensor), tensor + "_float", Attributes.of("to", Values.FLOAT));
  }
}
