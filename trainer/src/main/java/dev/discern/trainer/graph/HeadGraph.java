package dev.discern.trainer.graph;

import dev.discern.inference.model.GraphSignature;
import dev.discern.inference.model.ScoreKind;
import dev.discern.trainer.embedding.UnitLength;
import dev.discern.trainer.network.Weights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a backbone and a head as one graph. Its outputs: the head's scores, the embedding, the
 * activation where there is one, and the backbone's own scores.
 */
public final class HeadGraph {
  private static final List<String> OUR_NAMES =
      List.of("logits", "embedding", "activation", "original_scores");

  private final EditableGraph graph;
  private final GraphSignature backbone;
  private final Weights weights;
  private final Map<String, String> renamed = new HashMap<>();

  /**
   * A graph to be.
   *
   * @param onnx the backbone
   * @param backbone its signature, with an embedding
   */
  public HeadGraph(byte[] onnx, GraphSignature backbone, Weights weights) {
    this.graph = EditableGraph.read(onnx);
    this.backbone = backbone;
    this.weights = weights;
  }

  /** The file and its signature. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, not compared
  public record Written(byte[] onnx, GraphSignature signature) {}

  /** Appends the head; to be called once. */
  public Written write() {
    OUR_NAMES.forEach(name -> renamed.put(name, graph.moveAside(name)));
    graph.dropOutputs();
    int features = features();
    String embedding = flatFloats(now(required(backbone.embedding())), "embedding");
    String scores = head(scaled(embedding), features);
    graph.output(scores, -1, outputs());
    graph.output(embedding, -1, features);
    String activation = activation();
    String original = flatFloats(now(backbone.scores()), "original_scores");
    graph.output(original, -1, 0);
    return new Written(graph.bytes(), signature(scores, embedding, activation, original));
  }

  /** A backbone's tensor by its name in this graph. */
  private String now(String name) {
    return renamed.getOrDefault(name, name);
  }

  private @Nullable String activation() {
    String map = backbone.activation();
    return map == null
        ? null
        : graph.output(graph.node("Identity", List.of(now(map)), "activation"), -1, 0, 0, 0);
  }

  private int outputs() {
    return weights.of("output.bias").length;
  }

  private int features() {
    String first = hasHidden() ? "hidden" : "output";
    return weights.of(first).length / weights.of(first + ".bias").length;
  }

  private boolean hasHidden() {
    return weights.values().containsKey("hidden");
  }

  /** What {@link UnitLength} does; both nodes are the same in every operator set. */
  private String scaled(String flat) {
    String unit = graph.node("LpNormalization", List.of(flat), "head.unit", Attributes.of("p", 2));
    String length = graph.weights("head.length", new float[] {UnitLength.LENGTH}, 1);
    return graph.node("Mul", List.of(unit, length), "head.scaled");
  }

  private String head(String input, int features) {
    if (!hasHidden()) {
      return dense(input, "output", features, "logits");
    }
    String hidden = dense(input, "hidden", features, "head.hidden");
    String activated = graph.node("Relu", List.of(hidden), "head.activated");
    return dense(activated, "output", weights.of("hidden.bias").length, "logits");
  }

  private String dense(String input, String name, int inputs, String made) {
    float[] bias = weights.of(name + ".bias");
    return graph.node(
        "Gemm",
        List.of(
            input,
            graph.weights("head." + name, weights.of(name), bias.length, inputs),
            graph.weights("head." + name + ".bias", bias, bias.length)),
        made,
        Attributes.of("transB", 1));
  }

  private String flatFloats(String tensor, String wish) {
    String plain =
        graph.node("Cast", List.of(tensor), tensor + "_float", Attributes.of("to", Values.FLOAT));
    return graph.node("Flatten", List.of(plain), wish, Attributes.of("axis", 1));
  }

  private GraphSignature signature(
      String scores, String embedding, @Nullable String activation, String original) {
    return new GraphSignature(
        backbone.input(),
        backbone.elementType(),
        backbone.fixedBatch(),
        scores,
        ScoreKind.LOGITS,
        embedding,
        activation,
        original,
        backbone.scoreKind());
  }

  private static String required(@Nullable String embedding) {
    if (embedding == null) {
      throw new IllegalArgumentException("a backbone has an embedding");
    }
    return embedding;
  }
}
