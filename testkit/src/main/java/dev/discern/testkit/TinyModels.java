package dev.discern.testkit;

import static dev.discern.testkit.TinyGraph.attribute;

import ai.onnx.proto.OnnxMl.TensorProto;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.Evidence;
import dev.discern.inference.model.GraphSignature;
import dev.discern.inference.model.GraphSignature.ElementType;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Provenance;
import dev.discern.inference.model.ScoreKind;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.PreprocessingContract.Layout;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Models that tell red, green and blue photos apart: real ONNX graphs of the shape that real
 * classifiers have (Conv, Relu, GlobalAveragePool, Flatten, Gemm), with weights set by hand, so
 * that a test knows the answer. A logit is {@link #GAIN} times the mean of its colour's channel.
 */
public final class TinyModels {
  public static final List<String> LABELS = List.of("red", "green", "blue");
  public static final int SIDE = 16;
  public static final float GAIN = 10;

  private TinyModels() {}

  /** Logits, any batch; offers embedding and activation. */
  public static TinyModel colours() {
    TinyGraph graph = backbone(new TinyGraph().input("photo", 0, 3, SIDE, SIDE), "photo");
    head(graph, "logits").output("logits", 0, 3);
    graph.output("pooled", 0, 3, 1, 1).output("features", 0, 3, SIDE, SIDE);
    return model(graph, signature("logits", ScoreKind.LOGITS, 0, "pooled", "features"), contract());
  }

  /** As {@link #colours}, and tells what each place gives to each label. */
  public static TinyModel explained() {
    TinyGraph graph = backbone(new TinyGraph().input("photo", 0, 3, SIDE, SIDE), "photo");
    head(graph, "logits").output("logits", 0, 3);
    graph
        .floats("e", new long[] {3, 3, 1, 1}, GAIN, 0, 0, 0, GAIN, 0, 0, 0, GAIN)
        .node("Conv", List.of("features", "e"), "evidence")
        .output("evidence", 0, 3, SIDE, SIDE)
        .output("pooled", 0, 3, 1, 1);
    GraphSignature signature = signature("logits", ScoreKind.LOGITS, 0, "pooled", null);
    return model(graph, signature.withEvidence(new Evidence("evidence", true)), contract());
  }

  /** Logits only, as an imported classifier comes: the pooled features are inside, unseen. */
  public static TinyModel plain() {
    TinyGraph graph = backbone(new TinyGraph().input("photo", 0, 3, SIDE, SIDE), "photo");
    head(graph, "logits").output("logits", 0, 3);
    return model(graph, signature("logits", ScoreKind.LOGITS, 0), contract());
  }

  /** Probabilities, shaped [N, 3, 1, 1] as older graphs have them. */
  public static TinyModel softmax() {
    TinyGraph graph = backbone(new TinyGraph().input("photo", 0, 3, SIDE, SIDE), "photo");
    head(graph, "logits").node("Softmax", List.of("logits"), "flat", attribute("axis", 1));
    graph.longs("shape", 0, 3, 1, 1).node("Reshape", List.of("flat", "shape"), "scores");
    graph.output("scores", 0, 3, 1, 1);
    return model(graph, signature("scores", ScoreKind.PROBABILITIES, 0), contract());
  }

  /** One sigmoid output for two labels, {@code blue} and {@code red}; scores red. */
  public static TinyModel sigmoid() {
    TinyGraph graph = backbone(new TinyGraph().input("photo", 0, 3, SIDE, SIDE), "photo");
    graph
        .floats("w", new long[] {3, 1}, GAIN, 0, -GAIN)
        .floats("b", new long[] {1}, 0)
        .node("Gemm", List.of("flattened", "w", "b"), "logit")
        .node("Sigmoid", List.of("logit"), "score")
        .output("score", 0, 1);
    GraphSignature signature = signature("score", ScoreKind.SINGLE_PROBABILITY, 0);
    return new TinyModel(graph.bytes(), description(List.of("blue", "red"), signature, contract()));
  }

  /** Takes [N, height, width, 3]. */
  public static TinyModel channelsLast() {
    TinyGraph graph =
        new TinyGraph()
            .input("photo", 0, SIDE, SIDE, 3)
            .node(
                "Transpose",
                List.of("photo"),
                "turned",
                attribute("perm", List.of(0L, 3L, 1L, 2L)));
    head(backbone(graph, "turned"), "logits").output("logits", 0, 3);
    return model(graph, signature("logits", ScoreKind.LOGITS, 0), inLayout(Layout.NHWC));
  }

  /** Takes half-precision numbers, one photo at a time. */
  public static TinyModel halfPrecision() {
    TinyGraph graph =
        new TinyGraph()
            .input(TensorProto.DataType.FLOAT16, "photo", 1, 3, SIDE, SIDE)
            .node("Cast", List.of("photo"), "single", attribute("to", 1));
    head(backbone(graph, "single"), "logits").output("logits", 1, 3);
    GraphSignature signature =
        new GraphSignature(
            "photo", ElementType.FLOAT16, 1, "logits", ScoreKind.LOGITS, null, null, null, null);
    return model(graph, signature, contract());
  }

  /** Says it takes one photo at a time. */
  public static TinyModel fixedBatch() {
    TinyGraph graph = backbone(new TinyGraph().input("photo", 1, 3, SIDE, SIDE), "photo");
    head(graph, "logits").output("logits", 1, 3);
    return model(graph, signature("logits", ScoreKind.LOGITS, 1), contract());
  }

  /** Says it takes any batch, but a Reshape inside knows better: only one photo works. */
  public static TinyModel secretlyFixedBatch() {
    TinyGraph graph = backbone(new TinyGraph().input("photo", 0, 3, SIDE, SIDE), "photo");
    graph.longs("one", 1, 3).node("Reshape", List.of("flattened", "one"), "reshaped");
    gemm(graph, "reshaped", "logits").output("logits", 0, 3);
    return model(graph, signature("logits", ScoreKind.LOGITS, 1), contract());
  }

  static TinyGraph backbone(TinyGraph graph, String photo) {
    return graph
        .floats("k", new long[] {3, 3, 1, 1}, 1, 0, 0, 0, 1, 0, 0, 0, 1)
        .node("Conv", List.of(photo, "k"), "convolved")
        .node("Relu", List.of("convolved"), "features")
        .node("GlobalAveragePool", List.of("features"), "pooled")
        .node("Flatten", List.of("pooled"), "flattened");
  }

  static TinyGraph head(TinyGraph graph, String output) {
    return gemm(graph, "flattened", output);
  }

  private static TinyGraph gemm(TinyGraph graph, String input, String output) {
    return graph
        .floats("w", new long[] {3, 3}, GAIN, 0, 0, 0, GAIN, 0, 0, 0, GAIN)
        .floats("b", new long[] {3}, 0, 0, 0)
        .node("Gemm", List.of(input, "w", "b"), output);
  }

  static PreprocessingContract contract() {
    return PreprocessingContract.unitRange(SIDE);
  }

  private static PreprocessingContract inLayout(Layout layout) {
    PreprocessingContract c = contract();
    return new PreprocessingContract(
        c.width(),
        c.height(),
        c.resize(),
        c.shortSide(),
        c.interpolation(),
        c.channels(),
        c.scale(),
        c.mean(),
        c.std(),
        layout);
  }

  static GraphSignature signature(String scores, ScoreKind kind, int fixedBatch) {
    return signature(scores, kind, fixedBatch, null, null);
  }

  private static GraphSignature signature(
      String scores,
      ScoreKind kind,
      int fixedBatch,
      @Nullable String embedding,
      @Nullable String activation) {
    return new GraphSignature(
        "photo", ElementType.FLOAT32, fixedBatch, scores, kind, embedding, activation, null, null);
  }

  private static TinyModel model(
      TinyGraph graph, GraphSignature signature, PreprocessingContract contract) {
    return new TinyModel(graph.bytes(), description(LABELS, signature, contract));
  }

  static ModelDescription description(
      List<String> labels, GraphSignature signature, PreprocessingContract contract) {
    Provenance provenance =
        new Provenance(
            Instant.parse("2026-11-20T00:00:00Z"),
            "discern-testkit",
            "weights set by hand",
            "no photos",
            0,
            Map.of(),
            Map.of());
    return new ModelDescription(
        ModelDescription.FORMAT_VERSION,
        "colours",
        "imported",
        labels,
        contract,
        signature,
        DecisionSettings.DEFAULT,
        provenance,
        List.of());
  }
}
