package dev.discern.trainer.graph;

import dev.discern.inference.model.Evidence;
import dev.discern.inference.model.GraphSignature;
import dev.discern.inference.model.ScoreKind;
import dev.discern.trainer.network.Weights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a backbone and a head as one graph. Its outputs: the head's scores, the embedding, the
 * activation where there is one, what its places give to the scores, and the backbone's own scores.
 */
public final class HeadGraph {
  private static final List<String> OUR_NAMES =
      List.of("logits", "embedding", "activation", "original_scores", "evidence");

  private final EditableGraph graph;
  private final GraphSignature backbone;
  private final boolean pooled;
  private final Weights weights;
  private final Map<String, String> renamed = new HashMap<>();

  /**
   * A graph to be.
   *
   * @param onnx the backbone
   * @param backbone its signature, with an embedding
   * @param pooled whether the embedding is the mean of the activation
   */
  public HeadGraph(byte[] onnx, GraphSignature backbone, boolean pooled, Weights weights) {
    this.graph = EditableGraph.read(onnx);
    this.backbone = backbone;
    this.pooled = pooled;
    this.weights = weights;
  }

  /** The file and its signature. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, not compared
  public record Written(byte[] onnx, GraphSignature signature) {}

  /** Appends the head; to be called once. */
  public Written write() {
    OUR_NAMES.forEach(name -> renamed.put(name, graph.moveAside(name)));
    graph.dropOutputs();
    String embedding = flatFloats(now(required(backbone.embedding())), "embedding");
    HeadLayers head = HeadLayers.on(graph, embedding, weights);
    graph.output(head.logits(), -1, weights.of("output.bias").length);
    graph.output(embedding, -1, HeadLayers.features(weights));
    String activation = activation();
    String original = flatFloats(now(backbone.scores()), "original_scores");
    graph.output(original, -1, 0);
    Evidence evidence =
        pooled && activation != null
            ? new HeadEvidence(graph, weights).of(activation, embedding, head)
            : null;
    GraphSignature signature = signature(head.logits(), embedding, activation, original);
    return new Written(graph.bytes(), signature.withEvidence(evidence));
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
