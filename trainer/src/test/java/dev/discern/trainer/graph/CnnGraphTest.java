package dev.discern.trainer.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.discern.trainer.network.CnnShape;
import dev.discern.trainer.network.ConvolutionalNetwork;
import dev.discern.trainer.network.Torch;
import dev.discern.trainer.network.Weights;
import dev.discern.trainer.photos.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CnnGraphTest {
  @Test
  void two_classes_have_one_score_and_its_sigmoid() throws Exception {
    CnnShape shape = new CnnShape(24, 20, 7, 1);
    Weights weights = weights(shape);

    OrtRun run = OrtRun.of(new CnnGraph(shape, weights).write(), 3);

    assertThat(run.outputs().keySet())
        .containsExactly("logits", "probabilities", "embedding", "activation", "evidence");
    assertThat(run.outputs().get("logits").shape()).containsExactly(3, 1);
    assertThat(run.outputs().get("activation").shape()).containsExactly(3, 32, 7, 9);
    for (int i = 0; i < 3; i++) {
      double logit = run.outputs().get("logits").values()[i];
      assertThat((double) run.outputs().get("probabilities").values()[i])
          .isCloseTo(1 / (1 + Math.exp(-logit)), offset(1e-6));
    }
  }

  @Test
  void the_scores_are_the_last_layer_of_the_embedding() throws Exception {
    CnnShape shape = new CnnShape(16, 16, 5, 3);
    Weights weights = weights(shape);

    OrtRun run = OrtRun.of(new CnnGraph(shape, weights).write(), 2);

    float[] embedding = run.outputs().get("embedding").values();
    float[] logits = run.outputs().get("logits").values();
    assertThat(embedding).hasSize(10);
    for (int i = 0; i < logits.length; i++) {
      double sum = weights.of("output.bias")[i % 3];
      for (int j = 0; j < 5; j++) {
        sum += embedding[i / 3 * 5 + j] * weights.of("output")[i % 3 * 5 + j];
      }
      assertThat((double) logits[i]).isCloseTo(sum, offset(1e-5));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void the_mean_of_the_evidence_is_the_logit_without_what_no_place_gives(int outputs)
      throws Exception {
    CnnShape shape = new CnnShape(24, 20, 7, outputs);
    Weights weights = weights(shape);
    biased(weights);

    Map<String, OrtRun.Output> run = OrtRun.of(new CnnGraph(shape, weights).write(), 2).outputs();

    int labels = Math.max(2, outputs);
    assertThat(run.get("evidence").shape()).containsExactly(2, labels, 5, 6);
    for (int photo = 0; photo < 2; photo++) {
      for (int label = 0; label < outputs; label++) {
        double rest = weights.of("output.bias")[label];
        for (int unit = 0; unit < 7; unit++) {
          boolean on = run.get("embedding").values()[photo * 7 + unit] > 0;
          rest += on ? weights.of("output")[label * 7 + unit] * weights.of("dense.bias")[unit] : 0;
        }
        double mean = mean(run.get("evidence"), photo * labels + label + labels - outputs, 30);
        assertThat(mean + rest)
            .isCloseTo(run.get("logits").values()[photo * outputs + label], offset(1e-4));
      }
    }
  }

  @Test
  void where_one_output_tells_two_labels_apart_no_place_speaks_for_the_first() throws Exception {
    CnnShape shape = new CnnShape(24, 20, 7, 1);
    float[] evidence =
        OrtRun.of(new CnnGraph(shape, weights(shape)).write(), 1)
            .outputs()
            .get("evidence")
            .values();

    assertThat(Arrays.copyOf(evidence, 30)).containsOnly(0);
    double second = IntStream.range(30, 60).mapToDouble(i -> Math.abs(evidence[i])).sum();
    assertThat(second).isPositive();
  }

  private static void biased(Weights weights) {
    for (String name : List.of("dense.bias", "output.bias")) {
      for (int i = 0; i < weights.of(name).length; i++) {
        weights.of(name)[i] = 0.1f * (i - 1);
      }
    }
  }

  private static double mean(OrtRun.Output maps, int map, int places) {
    double sum = 0;
    for (int i = map * places; i < (map + 1) * places; i++) {
      sum += maps.values()[i];
    }
    return sum / places;
  }

  private static Weights weights(CnnShape shape) {
    try (Torch torch = Torch.open(1)) {
      return new ConvolutionalNetwork(torch, shape, Seeds.stream(4)).weights();
    }
  }
}
