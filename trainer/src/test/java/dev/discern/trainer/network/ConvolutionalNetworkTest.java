package dev.discern.trainer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.discern.trainer.photos.Seeds;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConvolutionalNetworkTest {
  private static final CnnShape SHAPE = new CnnShape(12, 12, 8, 2);

  @Test
  void a_network_that_has_learnt_has_weights_and_biases_and_no_normalization() {
    try (Torch torch = Torch.open(1)) {
      assertThat(network(torch).weights().values().keySet())
          .containsExactlyInAnyOrder(
              "convolution1",
              "convolution1.bias",
              "convolution2",
              "convolution2.bias",
              "dense",
              "dense.bias",
              "output",
              "output.bias");
    }
  }

  @Test
  void while_it_learns_brightness_and_contrast_of_the_whole_batch_are_nothing_to_it() {
    try (Torch torch = Torch.open(1)) {
      ConvolutionalNetwork network = network(torch);
      NDArray photos = photos(torch);
      float[] plain = network.learning(photos, Dropout.NONE).toFloatArray();
      float[] brighter = network.learning(photos.mul(3).add(2), Dropout.NONE).toFloatArray();
      for (int i = 0; i < plain.length; i++) {
        assertThat(brighter[i]).isCloseTo(plain[i], offset(1e-3f));
      }
    }
  }

  @Test
  void what_it_has_seen_is_what_it_predicts_by_from_the_first_batch_on() {
    try (Torch torch = Torch.open(1)) {
      ConvolutionalNetwork network = network(torch);
      NDArray photos = photos(torch);
      float[] learning = network.learning(photos, Dropout.NONE).toFloatArray();
      float[] predicting = network.logits(photos).toFloatArray();
      for (int i = 0; i < learning.length; i++) { // variance by n - 1 and by n
        assertThat(predicting[i]).isCloseTo(learning[i], offset(0.02f));
      }
      assertThat(network.logits(photos).toFloatArray()).isEqualTo(predicting);
    }
  }

  private static ConvolutionalNetwork network(Torch torch) {
    return new ConvolutionalNetwork(torch, SHAPE, Seeds.stream(1));
  }

  private static NDArray photos(Torch torch) {
    SplittableRandom random = new SplittableRandom(5);
    float[] values = new float[16 * 3 * 12 * 12];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextDouble();
    }
    return torch.arrays().create(values, new Shape(16, 3, 12, 12));
  }
}
