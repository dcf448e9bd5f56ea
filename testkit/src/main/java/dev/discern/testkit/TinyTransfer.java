package dev.discern.testkit;

import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.DomainSettings;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.Gallery.KnownPhoto;
import dev.discern.inference.model.GraphSignature;
import dev.discern.inference.model.GraphSignature.ElementType;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.ScoreKind;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.PackageDraft;
import dev.discern.testkit.photos.DrawnPhotos;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The model of {@link TinyModels#colours()} as a transferred one comes: with the photos that it
 * learnt from, a fitted domain and the backbone's own scores. Red, green and blue photos are its
 * own; a yellow one lies between two labels; a grey one is none of its own and looks like a
 * pineapple.
 */
public final class TinyTransfer {
  /** The backbone's labels, as ImageNet writes them. */
  public static final List<String> ORIGINAL_LABELS =
      List.of(
          "n09193705 alp",
          "n09332890 lakeside, lakeshore",
          "n07753275 pineapple, ananas",
          "n09428293 seashore, coast");

  private static final List<Color> COLOURS = List.of(Color.RED, Color.GREEN, Color.BLUE);
  private static final int EACH = 5;
  private static final double FARTHEST = 0.33;

  private TinyTransfer() {}

  /** The model, by the name {@code hues}. */
  public static ModelDescription description() {
    ModelDescription plain = TinyModels.colours().description();
    return new ModelDescription(
        plain.formatVersion(),
        "hues",
        "transfer",
        plain.labels(),
        plain.preprocessing(),
        new GraphSignature(
            "photo",
            ElementType.FLOAT32,
            0,
            "logits",
            ScoreKind.LOGITS,
            "pooled",
            "features",
            "original",
            ScoreKind.LOGITS),
        new DecisionSettings(
            1.25,
            0.6,
            Map.of("blue", 0.8),
            0.95,
            0.2,
            new DomainSettings(3, FARTHEST, List.of(), 3)),
        plain.provenance(),
        ORIGINAL_LABELS);
  }

  /** Five photos a label, with thumbnails. */
  public static Gallery gallery() {
    List<KnownPhoto> photos = new ArrayList<>();
    List<float[]> embeddings = new ArrayList<>();
    for (int label = 0; label < COLOURS.size(); label++) {
      for (int number = 0; number < EACH; number++) {
        String name = TinyModels.LABELS.get(label);
        photos.add(
            new KnownPhoto(
                name + "/" + number + ".jpg", name, thumbnail(COLOURS.get(label), number)));
        embeddings.add(embedding(label, number));
      }
    }
    return new Gallery(photos, embeddings.toArray(float[][]::new));
  }

  /** Ready for a registry. */
  public static PackageDraft draft() {
    PackageDraft plain = new TinyModel(onnx(), description()).draft();
    Map<String, byte[]> parts = new HashMap<>(plain.parts());
    parts.put(ModelPackage.GALLERY, ModelPackage.part(gallery()));
    return new PackageDraft(plain.description(), plain.onnx(), parts);
  }

  /** The graph. */
  public static byte[] onnx() {
    TinyGraph graph =
        TinyModels.backbone(
            new TinyGraph().input("photo", 0, 3, TinyModels.SIDE, TinyModels.SIDE), "photo");
    return TinyModels.head(graph, "logits")
        .floats("ow", new long[] {3, 4}, 10, 0, 4, 0, 0, 10, 4, 0, 0, 0, 4, 10)
        .floats("ob", new long[] {4}, 0, 0, 0, 0)
        .node("Gemm", List.of("flattened", "ow", "ob"), "original")
        .output("logits", 0, 3)
        .output("pooled", 0, 3, 1, 1)
        .output("features", 0, 3, TinyModels.SIDE, TinyModels.SIDE)
        .output("original", 0, ORIGINAL_LABELS.size())
        .bytes();
  }

  private static float[] embedding(int label, int number) {
    float[] embedding = new float[COLOURS.size()];
    embedding[label] = 1;
    embedding[(label + 1) % embedding.length] = 0.02f * number;
    embedding[(label + 2) % embedding.length] = 0.01f * number;
    return embedding;
  }

  private static byte[] thumbnail(Color colour, int number) {
    BufferedImage image = new BufferedImage(96, 72, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(colour);
    pen.fillRect(0, 0, 96, 72);
    pen.setColor(colour.darker());
    pen.fillOval(10 + 8 * number, 8 + 6 * number, 30, 30);
    pen.dispose();
    return DrawnPhotos.encode(image, "jpg");
  }
}
