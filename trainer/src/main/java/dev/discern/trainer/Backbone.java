package dev.discern.trainer;

import dev.discern.inference.image.Sha256;
import dev.discern.inference.model.Classifier;
import dev.discern.inference.model.GraphSignature;
import dev.discern.inference.model.ModelDescription;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ClassifierLoader;
import dev.discern.registry.ModelPackage;
import dev.discern.trainer.graph.OnnxSurgeon;
import dev.discern.training.trainer.ExposedGraph;
import dev.discern.training.trainer.TemporaryGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Function;

/**
 * A frozen network whose features are outputs.
 *
 * @param onnx its graph, opened
 * @param description its labels and contract, and the signature of the opened graph
 * @param sha256 of the graph as it was imported
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, not compared
record Backbone(byte[] onnx, ModelDescription description, String sha256) {

  /**
   * Opens a model for its features.
   *
   * @throws Refusal {@code CONFIGURATION_INVALID} when none are found
   */
  static Backbone open(ModelPackage model) {
    byte[] onnx = read(model);
    ModelDescription description = model.description();
    if (description.graph().embedding() != null) {
      return new Backbone(onnx, description, Sha256.of(onnx));
    }
    ExposedGraph exposed = new OnnxSurgeon().expose(onnx);
    if (exposed.embedding() == null) {
      throw Refusal.of(
          RefusalCode.CONFIGURATION_INVALID,
          "The backbone " + description.name(),
          "has no layer of features that Discern can find. Choose another backbone, such as"
              + " mobilenetv2.");
    }
    return new Backbone(exposed.onnx(), opened(description, exposed), Sha256.of(onnx));
  }

  /** Does something with the network running. */
  <T> T run(ClassifierLoader loader, Function<Classifier, T> use) {
    try (TemporaryGraph graph = TemporaryGraph.of(onnx);
        Classifier classifier = loader.load(graph.file(), description)) {
      return use.apply(classifier);
    }
  }

  GraphSignature graph() {
    return description.graph();
  }

  private static byte[] read(ModelPackage model) {
    try {
      return Files.readAllBytes(model.onnx());
    } catch (IOException e) {
      throw Refusal.of(
              RefusalCode.PACKAGE_BROKEN,
              "The backbone " + model.description().name(),
              "cannot be read: " + e.getMessage() + ". Import it again.")
          .because(e);
    }
  }

  private static ModelDescription opened(ModelDescription model, ExposedGraph exposed) {
    return new ModelDescription(
        model.formatVersion(),
        model.name(),
        model.architecture(),
        model.labels(),
        model.preprocessing(),
        model.graph().withFeatures(exposed.embedding(), exposed.activation()),
        model.decision(),
        model.provenance(),
        model.originalLabels());
  }
}
