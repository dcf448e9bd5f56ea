package dev.discern.trainer;

import dev.discern.inference.model.Classifier;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Prediction;
import dev.discern.inference.model.Provenance;
import dev.discern.inference.preprocessing.Tensor;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ClassifierLoader;
import dev.discern.training.trainer.TemporaryGraph;
import dev.discern.training.trainer.TrainedModel;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs a written graph where it will be served, and compares it with what the trainer computed. */
final class ExportCheck {
  /** How far apart two logits may be. */
  static final double TOLERANCE = 1e-4;

  /** How many photos are compared. */
  static final int PHOTOS = 64;

  private final ClassifierLoader loader;

  ExportCheck(ClassifierLoader loader) {
    this.loader = loader;
  }

  /**
   * Gives the model back when it repeats the trainer's scores.
   *
   * @param expected the trainer's own scores, photo by photo
   * @throws Refusal {@code EXPORT_DIFFERS}
   */
  TrainedModel passed(TrainedModel model, List<Tensor> photos, float[] expected) {
    double difference = difference(model, photos, expected);
    if (!(difference <= TOLERANCE)) {
      throw Refusal.of(
              RefusalCode.EXPORT_DIFFERS,
              "The written graph",
              "differs from the trained network by %.2g; the limit is %.0e. Nothing was kept;"
                      .formatted(difference, TOLERANCE)
                  + " please report this with your settings.")
          .with("difference", difference);
    }
    return model;
  }

  private double difference(TrainedModel model, List<Tensor> photos, float[] expected) {
    List<Prediction> predictions = predict(loader, model, photos, Set.of());
    int outputs = expected.length / photos.size();
    double largest = 0;
    for (int i = 0; i < photos.size(); i++) {
      float[] scores = Arrays.copyOfRange(expected, i * outputs, (i + 1) * outputs);
      double[] logits = model.graph().scoreKind().logits(scores);
      largest = Math.max(largest, apart(predictions.get(i).logits(), logits));
    }
    return largest;
  }

  /** What the written graph says of some photos. */
  static List<Prediction> predict(
      ClassifierLoader loader,
      TrainedModel model,
      List<Tensor> photos,
      Set<Prediction.Extra> extras) {
    try (TemporaryGraph graph = TemporaryGraph.of(model.onnx());
        Classifier classifier = loader.load(graph.file(), describe(model))) {
      return classifier.predict(photos, extras);
    }
  }

  private static double apart(double[] one, double[] other) {
    if (one.length != other.length) {
      return Double.POSITIVE_INFINITY;
    }
    double largest = 0;
    for (int i = 0; i < one.length; i++) {
      largest = Math.max(largest, Math.abs(one[i] - other[i]));
    }
    return largest;
  }

  private static ModelDescription describe(TrainedModel model) {
    return new ModelDescription(
        ModelDescription.FORMAT_VERSION,
        "export-check",
        "unchecked",
        model.labels(),
        model.preprocessing(),
        model.graph(),
        DecisionSettings.DEFAULT,
        new Provenance(Instant.EPOCH, "discern", "", "", 0, Map.of(), Map.of()),
        model.originalLabels());
  }
}
