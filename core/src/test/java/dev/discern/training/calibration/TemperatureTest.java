package dev.discern.training.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.discern.inference.decision.Softmax;
import dev.discern.inference.model.Prediction;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemperatureTest {
  private static final List<String> LABELS = List.of("a", "b", "c");

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 3})
  void the_temperature_that_drew_the_labels_is_found_again(double temperature) {
    assertThat(Temperature.fit(drawn(temperature, 5_000), LABELS))
        .isCloseTo(temperature, within(0.1 * temperature));
  }

  @Test
  void without_photos_the_logits_are_left_alone() {
    assertThat(Temperature.fit(List.of(), LABELS)).isEqualTo(1);
  }

  /** Labels drawn as often as a softmax at this temperature says. */
  private static List<KnownPrediction> drawn(double temperature, int count) {
    Random random = new Random(7);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              double[] logits = random.doubles(3, -4, 4).toArray();
              String label = drawn(Softmax.of(logits, temperature), random.nextDouble());
              return new KnownPrediction(label, new Prediction(logits, null, null, null));
            })
        .toList();
  }

  private static String drawn(double[] probabilities, double lot) {
    double left = lot;
    int at = 0;
    while (at < 2 && left > probabilities[at]) {
      left -= probabilities[at++];
    }
    return LABELS.get(at);
  }
}
