package dev.discern.app.tuning;

import dev.discern.inference.image.Sha256;
import dev.discern.inference.model.GraphSignature;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.training.trainer.Epoch;
import dev.discern.training.trainer.TrainedModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A trained model without its graph.
 *
 * @param sha256 of the graph
 */
record ModelFacts(
    String sha256,
    GraphSignature graph,
    PreprocessingContract preprocessing,
    List<String> labels,
    List<String> originalLabels,
    List<Epoch> epochs,
    int bestEpoch,
    long parameters,
    Map<String, String> platform) {

  static ModelFacts of(TrainedModel model) {
    return new ModelFacts(
        Sha256.of(model.onnx()),
        model.graph(),
        model.preprocessing(),
        model.labels(),
        model.originalLabels(),
        model.epochs(),
        model.bestEpoch(),
        model.parameters(),
        model.platform());
  }

  /** The model; empty when this is not its graph. */
  Optional<TrainedModel> with(byte[] onnx) {
    if (!Sha256.of(onnx).equals(sha256)) {
      return Optional.empty();
    }
    return Optional.of(
        new TrainedModel(
            onnx,
            graph,
            preprocessing,
            labels,
            originalLabels,
            epochs,
            bestEpoch,
            parameters,
            platform));
  }
}
