package dev.discern.trainer.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.discern.trainer.network.CnnShape;
import dev.discern.trainer.network.ConvolutionalNetwork;
import dev.discern.trainer.network.Torch;
import dev.discern.trainer.network.Weights;
import dev.discern.trainer.photos.Seeds;
import org.junit.jupiter.api.Test;

class CnnGraphTest {
  @Test
  void two_classes_have_one_score_and_its_sigmoid() throws Exception {
    CnnShape shape = new CnnShape(24, 20, 7, 1);
    Weights weights = weights(shape);

    OrtRun run = OrtRun.of(new CnnGraph(shape, weights).write(), 3);

    assertThat(run.outputs().keySet())
        .containsExactly("logits", "probabilities", "embedding", "activation");
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

  private static Weights weights(CnnShape shape) {
    try (Torch torch = Torch.open(1)) {
      return new ConvolutionalNetwork(torch, shape, Seeds.stream(4)).weights();
    }
  }
}
