package dev.discern.trainer.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.discern.inference.model.Evidence;
import dev.discern.testkit.TinyModel;
import dev.discern.testkit.TinyModels;
import dev.discern.trainer.embedding.UnitLength;
import dev.discern.trainer.network.Weights;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On a backbone of three features, which are the means of its three maps of 16x16. */
class HeadGraphTest {
  private static final int PLACES = TinyModels.SIDE * TinyModels.SIDE;
  private static final Weights LINEAR =
      new Weights(
          Map.of(
              "output", new float[] {1, -2, 3, -0.5f, 4, 0.25f},
              "output.bias", new float[] {0.7f, -0.4f}));
  private static final Weights HIDDEN =
      new Weights(
          Map.of(
              "hidden", new float[] {1, 2, -1, -3, -2, -1, 0.5f, -1, 2, 0.1f, 0.2f, 0.3f},
              "hidden.bias", new float[] {0.2f, -5, 0.3f, 0.4f},
              "output", new float[] {1, -2, 3, 0.5f, -1, 4, 0.25f, 2},
              "output.bias", new float[] {0.7f, -0.4f}));

  @Test
  void a_linear_heads_evidence_adds_up_to_the_logit_without_its_bias() throws Exception {
    HeadGraph.Written written = write(LINEAR, true);
    OrtRun run = OrtRun.of(written.onnx(), 2);

    assertThat(written.signature().evidence()).isEqualTo(new Evidence("evidence", true));
    assertThat(run.outputs().get("evidence").shape()).containsExactly(2, 2, 16, 16);
    for (int i = 0; i < 4; i++) {
      assertThat(mean(run, i) + LINEAR.of("output.bias")[i % 2])
          .isCloseTo(run.outputs().get("logits").values()[i], offset(1e-4));
    }
  }

  @Test
  void through_a_hidden_layer_the_evidence_is_the_gradient_times_the_map() throws Exception {
    HeadGraph.Written written = write(HIDDEN, true);
    OrtRun run = OrtRun.of(written.onnx(), 1);

    assertThat(written.signature().evidence()).isEqualTo(new Evidence("evidence", false));
    float[] maps = run.outputs().get("activation").values();
    double[] features = scaled(run.outputs().get("embedding").values());
    double factor = features[0] / run.outputs().get("embedding").values()[0];
    for (int label = 0; label < 2; label++) {
      double[] gradient = gradient(features, label);
      for (int place = 0; place < PLACES; place++) {
        double given = 0;
        for (int i = 0; i < 3; i++) {
          given += gradient[i] * factor * maps[i * PLACES + place];
        }
        assertThat((double) run.outputs().get("evidence").values()[label * PLACES + place])
            .isCloseTo(given, offset(1e-3));
      }
    }
  }

  private static double[] scaled(float[] embedding) {
    double length = 0;
    for (float feature : embedding) {
      length += (double) feature * feature;
    }
    double[] scaled = new double[embedding.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = embedding[i] * UnitLength.LENGTH / Math.sqrt(length);
    }
    return scaled;
  }

  /** Of a label's logit by each feature, measured by moving the feature a little. */
  private static double[] gradient(double[] features, int label) {
    double[] gradient = new double[3];
    for (int i = 0; i < 3; i++) {
      double[] more = features.clone();
      more[i] += 1e-6;
      gradient[i] = (logit(more, label) - logit(features, label)) / 1e-6;
    }
    return gradient;
  }

  private static double logit(double[] features, int label) {
    double logit = HIDDEN.of("output.bias")[label];
    for (int unit = 0; unit < 4; unit++) {
      double sum = HIDDEN.of("hidden.bias")[unit];
      for (int i = 0; i < 3; i++) {
        sum += HIDDEN.of("hidden")[unit * 3 + i] * features[i];
      }
      logit += HIDDEN.of("output")[label * 4 + unit] * Math.max(0, sum);
    }
    return logit;
  }

  @Test
  void a_backbone_whose_features_are_no_means_gives_no_evidence() throws Exception {
    HeadGraph.Written written = write(LINEAR, false);

    assertThat(written.signature().evidence()).isNull();
    assertThat(OrtRun.of(written.onnx(), 1).outputs()).doesNotContainKey("evidence");
  }

  private static HeadGraph.Written write(Weights weights, boolean pooled) {
    TinyModel model = TinyModels.colours();
    return new HeadGraph(model.onnx(), model.description().graph(), pooled, weights).write();
  }

  private static double mean(OrtRun run, int map) {
    double sum = 0;
    for (int place = map * PLACES; place < (map + 1) * PLACES; place++) {
      sum += run.outputs().get("evidence").values()[place];
    }
    return sum / PLACES;
  }
}
