package dev.discern.inference.explanation;

import dev.discern.inference.GreyWorld;
import dev.discern.inference.image.Size;
import dev.discern.inference.model.Classifier;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.Evidence;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Prediction;
import dev.discern.inference.model.Prediction.Activation;
import dev.discern.inference.model.Prediction.Extra;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.Tensor;
import java.util.List;
import java.util.Set;

/**
 * A model that knows red: its logit is the sum of the red channel, and it can say where that is.
 */
final class RedWorld implements Classifier {
  static final int SIDE = 14;
  private final ModelDescription description;

  RedWorld(boolean evidence, boolean linear) {
    ModelDescription grey =
        GreyWorld.description(List.of("other", "red"), DecisionSettings.DEFAULT);
    this.description =
        new ModelDescription(
            grey.formatVersion(),
            "reds",
            grey.architecture(),
            grey.labels(),
            PreprocessingContract.unitRange(SIDE),
            grey.graph().withEvidence(evidence ? new Evidence("evidence", linear) : null),
            grey.decision(),
            grey.provenance(),
            List.of());
  }

  /** Grey all over, but for one red cell of two by two pixels. */
  static Tensor redCell(int column, int row) {
    float[] values = new float[3 * SIDE * SIDE];
    java.util.Arrays.fill(values, 128 / 255f);
    for (int i = 0; i < 4; i++) {
      values[(row * 2 + i / 2) * SIDE + column * 2 + i % 2] = 1;
    }
    return new Tensor(values);
  }

  Seen seen(Tensor tensor) {
    return new Seen(
        new Size(SIDE, SIDE), tensor, predict(List.of(tensor), Set.of(Extra.EVIDENCE)).get(0));
  }

  @Override
  public ModelDescription description() {
    return description;
  }

  @Override
  public List<Prediction> predict(List<Tensor> batch, Set<Extra> extras) {
    return batch.stream().map(this::predict).toList();
  }

  private Prediction predict(Tensor photo) {
    float[] evidence = new float[2 * SIDE * SIDE];
    double red = 0;
    for (int i = 0; i < SIDE * SIDE; i++) {
      evidence[SIDE * SIDE + i] = photo.values()[i] - 0.5f;
      red += photo.values()[i] - 0.5;
    }
    return new Prediction(
        new double[] {0, red},
        new float[] {1, 0.1f},
        null,
        null,
        description.graph().evidence() == null ? null : new Activation(2, SIDE, SIDE, evidence));
  }

  @Override
  public void close() {}
}
