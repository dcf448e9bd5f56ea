package dev.discern.training.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
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
  void photos_that_are_all_answered_rightly_do_not_make_a_model_certain() {
    List<KnownPrediction> right = Collections.nCopies(100, KnownAnswers.called("a", "a", 0.999));
    double temperature = Temperature.fit(right, KnownAnswers.LABELS);
    double best = Graded.of(right.get(0), KnownAnswers.LABELS, temperature).ofTruth();
    assertThat(best).isCloseTo(100 / 101.0, within(1e-6));
  }

  @Test
  void a_temperature_that_does_not_help_on_other_photos_is_not_used() {
    List<KnownPrediction> four = KnownAnswers.drawn(3, 4, new Random(7));
    assertThat(Temperature.fit(four, KnownAnswers.LABELS)).isEqualTo(1);
  }

  @Test
  void without_photos_the_logits_are_left_alone() {
    assertThat(Temperature.fit(List.of(), KnownAnswers.LABELS)).isEqualTo(1);
  }
}
