package dev.discern.inference.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.discern.inference.preprocessing.Frame;
import org.junit.jupiter.api.Test;

class HeatMapTest {
  private static final Frame WHOLE = new Frame(0, 0, 1, 1);

  @Test
  void the_largest_weight_is_1_and_what_speaks_against_the_label_is_0() {
    assertThat(map(WHOLE, 4, 2, -3, 0).values()).containsExactly(1, 0.5f, 0, 0);
  }

  @Test
  void where_nothing_speaks_for_the_label_all_is_cold() {
    HeatMap cold = map(WHOLE, -1, -2, 0, -1);

    assertThat(cold.isCold()).isTrue();
    assertThat(cold.values()).containsOnly(0);
    assertThat(map(WHOLE, 0, 0, 0, 1e-9).isCold()).isFalse();
  }

  @Test
  void between_the_centres_of_cells_the_heat_is_between_theirs() {
    HeatMap heat = map(WHOLE, 0, 1, 0, 1);

    assertThat(heat.at(0.25, 0.25)).isZero();
    assertThat(heat.at(0.75, 0.9)).isEqualTo(1);
    assertThat(heat.at(0.5, 0.5)).isCloseTo(0.5, within(1e-9));
    assertThat(heat.at(0, 0)).isZero();
    assertThat(heat.at(1, 1)).isEqualTo(1);
  }

  @Test
  void of_a_cropped_photo_only_what_the_model_saw_is_covered() {
    HeatMap heat = map(new Frame(0.25, 0, 0.5, 1), 0, 1, 0, 1);

    assertThat(heat.covers(0.2, 0.5)).isFalse();
    assertThat(heat.covers(0.3, 0.5)).isTrue();
    assertThat(heat.covers(0.75, 0.5)).isFalse();
    assertThat(heat.at(0.7, 0.5)).isEqualTo(1);
  }

  @Test
  void a_grid_of_another_size_is_refused() {
    assertThatThrownBy(() -> new HeatMap(HeatMethod.OCCLUSION, 2, 2, new float[3], WHOLE))
        .hasMessage("3 values, 2x2");
  }

  private static HeatMap map(Frame frame, double... weights) {
    return HeatMap.scaled(HeatMethod.GRADIENT, 2, 2, weights, frame);
  }
}
