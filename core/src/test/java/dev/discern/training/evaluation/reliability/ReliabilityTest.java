package dev.discern.training.evaluation.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.discern.training.evaluation.interval.Bootstrap;
import dev.discern.training.evaluation.interval.Proportion;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
  @Test
  void the_error_is_the_one_worked_by_hand() {
    // 8 photos make 2 bins of 4: |0.6 - 0.5| and |0.9 - 1.0|, each half of the photos
    double[] probabilities = {0.6, 0.9, 0.6, 0.9, 0.6, 0.9, 0.6, 0.9};
    boolean[] right = {true, true, false, true, true, true, false, true};
    Reliability found = measured(probabilities, right);
    assertThat(found.error().value()).isCloseTo(0.1, within(1e-12));
    assertThat(found.bins()).hasSize(2);
    assertThat(found.bins().get(0).right()).isEqualTo(Proportion.of(2, 4));
    assertThat(found.bins().get(1).meanProbability()).isCloseTo(0.9, within(1e-12));
  }

  @Test
  void a_perfectly_calibrated_model_is_within_chance_and_shows_what_was_foreseen() {
    Reliability found = drawn(500, 0);
    assertThat(found.withinChance()).isTrue();
    assertThat(found.ifPerfect()).isBetween(0.02, 0.06);
    assertThat(found.error().value()).isCloseTo(found.ifPerfect(), within(0.03));
  }

  @Test
  void a_model_that_is_far_too_sure_is_found_out() {
    Reliability found = drawn(500, 0.15);
    assertThat(found.withinChance()).isFalse();
    assertThat(found.error().value()).isCloseTo(0.15, within(0.04));
    assertThat(found.error().interval().contains(0.15)).isTrue();
  }

  @Test
  void few_photos_alone_give_a_large_error() {
    assertThat(drawn(30, 0).ifPerfect()).isGreaterThan(2 * drawn(2_000, 0).ifPerfect());
  }

  @Test
  void the_order_of_the_photos_does_not_matter() {
    double[] probabilities = {0.6, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9};
    boolean[] right = {true, true, false, true, true, false, false, true};
    boolean[] turned = {true, false, false, true, true, true, false, true};
    assertThat(measured(probabilities, right).bins())
        .isEqualTo(measured(probabilities, turned).bins());
  }

  private static Reliability drawn(int photos, double tooSure) {
    SplittableRandom random = new SplittableRandom(5);
    double[] probabilities = new double[photos];
    boolean[] right = new boolean[photos];
    for (int i = 0; i < photos; i++) {
      probabilities[i] = 0.5 + 0.5 * random.nextDouble();
      right[i] = random.nextDouble() < probabilities[i] - tooSure;
    }
    return measured(probabilities, right);
  }

  private static Reliability measured(double[] probabilities, boolean[] right) {
    return Reliability.of(
        probabilities, right, Bootstrap.ofSinglePhotos(right.length, 1), /* seed= */ 1);
  }
}
