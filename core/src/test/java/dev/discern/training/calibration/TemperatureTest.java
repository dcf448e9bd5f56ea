package dev.discern.training.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemperatureTest {
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 3})
  void the_temperature_that_drew_the_labels_is_found_again(double temperature) {
    List<KnownPrediction> drawn = KnownAnswers.drawn(temperature, 5_000, new Random(7));
    assertThat(Temperature.fit(drawn, KnownAnswers.LABELS))
        .isCloseTo(temperature, within(0.1 * temperature));
  }

  @Test
  void without_photos_the_logits_are_left_alone() {
    assertThat(Temperature.fit(List.of(), KnownAnswers.LABELS)).isEqualTo(1);
  }
}
