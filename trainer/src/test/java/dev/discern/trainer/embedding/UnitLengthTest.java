package dev.discern.trainer.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitLengthTest {
  @Test
  void features_keep_their_proportions_at_length_ten() {
    assertThat(UnitLength.of(new float[] {3, 0, -4})).containsExactly(6, 0, -8);
  }

  @Test
  void of_no_features_none_are_made() {
    assertThat(UnitLength.of(new float[2])).containsExactly(0, 0);
  }
}
