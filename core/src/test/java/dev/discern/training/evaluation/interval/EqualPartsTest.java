package dev.discern.training.evaluation.interval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.training.evaluation.interval.EqualParts.Stretch;
import org.junit.jupiter.api.Test;

class EqualPartsTest {
  @Test
  void numbers_that_all_differ_are_cut_evenly() {
    assertThat(EqualParts.of(new double[] {1, 2, 3, 4, 5, 6, 7}, 3))
        .containsExactly(new Stretch(0, 2), new Stretch(2, 5), new Stretch(5, 7));
  }

  @Test
  void equal_numbers_stay_together_and_no_part_is_empty() {
    assertThat(EqualParts.of(new double[] {1, 1, 1, 1, 1, 2}, 3))
        .containsExactly(new Stretch(0, 5), new Stretch(5, 6));
    assertThat(EqualParts.of(new double[] {1, 1, 1}, 3)).containsExactly(new Stretch(0, 3));
  }

  @Test
  void of_nothing_there_are_no_parts() {
    assertThat(EqualParts.of(new double[0], 3)).isEmpty();
  }
}
