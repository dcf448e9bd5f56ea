package dev.discern.trainer.graph;

import dev.discern.inference.model.Evidence;
import dev.discern.inference.model.GraphSignature;
import dev.discern.inference.model.GraphSignature.ElementType;
import dev.discern.inference.model.ScoreKind;
import dev.discern.trainer.network.CnnShape;
import dev.discern.trainer.network.ConvolutionalNetwork;
import dev.discern.trainer.network.Weights;
import java.util.List;

/** Writes the {@code cnn} network as ONNX, with its features as outputs. */
public final class CnnGraph {
  private final CnnShape shape;
  private final Weights weights;
  private final EditableGraph graph = EditableGraph.blank("discern_cnn");

  public CnnGraph(CnnShape shape, Weights weights) {
    this.shape = shape;
    this.weights = weights;
  }

  /** The graph's inputs and outputs, whatever its weights. */
  public static GraphSignature signature(CnnShape shape) {
    return new GraphSignature(
            "input",
            ElementType.FLOAT32,
            0,
            "logits",
            shape.outputs() == 1 ? ScoreKind.SINGLE_LOGIT : ScoreKind.LOGITS,
            "embedding",
            "activation",
            null,
            null)
        .withEvidence(new Evidence("evidence", false));
  }

  /** The file's bytes; to be called once. */
  public byte[] write() {
    String photos = graph.input("input", -1, 3, shape.height(), shape.width());
    String maps1 = convolution(photos, "convolution1", 3, "maps1");
    String maps2 =
        convolution(pooled(maps1), "convolution2", ConvolutionalNetwork.CHANNELS, "activation");
    String flat = graph.node("Flatten", List.of(pooled(maps2)), "flat", Attributes.of("axis", 1));
    String denseWeights = weights("dense", shape.hidden(), shape.flat());
    String hidden = dense(flat, denseWeights, "dense", shape.hidden(), "hidden");
    String embedding = graph.node("Relu", List.of(hidden), "embedding");
    String outputWeights = weights("output", shape.outputs(), shape.hidden());
    String logits = dense(embedding, outputWeights, "output", shape.outputs(), "logits");
    graph.output(logits, -1, shape.outputs());
    graph.output(probabilities(logits), -1, shape.outputs());
    graph.output(embedding, -1, shape.hidden());
    graph.output(maps2, -1, ConvolutionalNetwork.CHANNELS, 0, 0);
    new CnnEvidence(graph, shape, weights).of(flat, denseWeights, hidden);
    return graph.bytes();
  }

  private String convolution(String photos, String name, int channels, String activated) {
    String convolved =
        graph.node(
            "Conv",
            List.of(
                photos,
                weights(
                    name,
                    ConvolutionalNetwork.CHANNELS,
                    channels,
                    ConvolutionalNetwork.KERNEL,
                    ConvolutionalNetwork.KERNEL),
                weights(name + ".bias", ConvolutionalNetwork.CHANNELS)),
            name + ".out");
    return graph.node("Relu", List.of(convolved), activated);
  }

  private String pooled(String maps) {
    long[] window = {ConvolutionalNetwork.POOL, ConvolutionalNetwork.POOL};
    return graph.node(
        "MaxPool",
        List.of(maps),
        maps + ".pooled",
        Attributes.of("kernel_shape", window),
        Attributes.of("strides", window));
  }

  private String dense(String features, String weighed, String name, int outputs, String made) {
    return graph.node(
        "Gemm",
        List.of(features, weighed, weights(name + ".bias", outputs)),
        made,
        Attributes.of("transB", 1));
  }

  private String probabilities(String logits) {
    return shape.outputs() == 1
        ? graph.node("Sigmoid", List.of(logits), "probabilities")
        : graph.node("Softmax", List.of(logits), "probabilities", Attributes.of("axis", 1));
  }

  private String weights(String name, long... dimensions) {
    return graph.weights(name, weights.of(name), dimensions);
  }
}
