package dev.discern.testkit;

import dev.discern.inference.model.ScoreKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** ONNX files, and files that only say so, that nobody can classify photos with. */
public final class BrokenModels {
  private BrokenModels() {}

  /** Needs an operator that no runtime knows. */
  public static byte[] unknownOperator() {
    TinyGraph graph = TinyModels.backbone(photo(), "photo");
    return graph
        .node("Clairvoyance", List.of("flattened"), "logits")
        .output("logits", 0, 3)
        .bytes();
  }

  /** Keeps its weights in {@code weights.bin} beside it. */
  public static byte[] externalData() {
    TinyGraph graph = TinyModels.backbone(photo(), "photo");
    return graph
        .externalFloats("w", "weights.bin", 3, 3)
        .node("MatMul", List.of("flattened", "w"), "logits")
        .output("logits", 0, 3)
        .bytes();
  }

  /** Gives back a photo. */
  public static byte[] imageToImage() {
    return photo()
        .node("Relu", List.of("photo"), "same")
        .output("same", 0, 3, TinyModels.SIDE, TinyModels.SIDE)
        .bytes();
  }

  /** Takes 64 photos of 4096x4096 at once: 12 GB a run. */
  public static byte[] vastInput() {
    return new TinyGraph()
        .input("photo", 64, 3, 4096, 4096)
        .node("GlobalAveragePool", List.of("photo"), "pooled")
        .node("Flatten", List.of("pooled"), "scores")
        .output("scores", 64, 3)
        .bytes();
  }

  /** A classifier whose first output is one number without any axis. */
  public static byte[] scalarBesideScores() {
    TinyGraph graph = TinyModels.backbone(photo(), "photo");
    return graph
        .node("ReduceMean", List.of("photo"), "brightness", TinyGraph.attribute("keepdims", 0))
        .node("Identity", List.of("flattened"), "logits")
        .output("brightness")
        .output("logits", 0, 3)
        .bytes();
  }

  /** Takes a list of numbers, no photo. */
  public static byte[] tabular() {
    return new TinyGraph()
        .input("row", 0, 4)
        .node("Relu", List.of("row"), "scores")
        .output("scores", 0, 4)
        .bytes();
  }

  /** Loads, and gives no numbers: its bias is NaN. */
  public static TinyModel nan() {
    return alwaysGiving(Float.NaN);
  }

  /** Loads, and gives this score for each label whatever the photo, where it is NaN or infinite. */
  public static TinyModel alwaysGiving(float score) {
    TinyGraph graph = TinyModels.backbone(photo(), "photo");
    graph
        .floats("w", new long[] {3, 3}, 1, 0, 0, 0, 1, 0, 0, 0, 1)
        .floats("b", new long[] {3}, score, score, score)
        .node("Gemm", List.of("flattened", "w", "b"), "logits")
        .output("logits", 0, 3);
    return new TinyModel(
        graph.bytes(),
        TinyModels.description(
            TinyModels.LABELS,
            TinyModels.signature("logits", ScoreKind.LOGITS, 0),
            TinyModels.contract()));
  }

  /** A text file. */
  public static byte[] text() {
    return "This is a shopping list:\n- apples\n- bananas\n".getBytes(StandardCharsets.UTF_8);
  }

  /** A good model whose download stopped. */
  public static byte[] truncated() {
    byte[] whole = TinyModels.colours().onnx();
    return Arrays.copyOf(whole, whole.length * 2 / 3);
  }

  private static TinyGraph photo() {
    return new TinyGraph().input("photo", 0, 3, TinyModels.SIDE, TinyModels.SIDE);
  }
}
