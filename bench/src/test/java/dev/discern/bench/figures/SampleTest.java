package dev.discern.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {
  @Test
  void the_median_of_an_odd_number_of_rounds_is_the_middle_one() {
    assertThat(new Sample(List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2.0);
  }

  @Test
  void the_median_of_an_even_number_of_rounds_lies_between_the_middle_two() {
    assertThat(new Sample(List.of(9.0, 1.0, 2.0, 4.0)).median()).isEqualTo(3.0);
  }

  @Test
  void one_outlier_shows_in_the_spread_and_not_in_the_median() {
    assertThat(new Sample(List.of(0.93, 0.94, 25.0)).words()).isEqualTo("0.94 (0.93-25.0)");
  }

  @Test
  void a_sample_without_rounds_is_none() {
    assertThatThrownBy(() -> new Sample(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a sample has one round or more");
  }
}
