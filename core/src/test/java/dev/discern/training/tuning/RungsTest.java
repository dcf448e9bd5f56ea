package dev.discern.training.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RungsTest {
  @Test
  void nine_trials_or_more_are_enough_for_three_rungs() {
    assertThat(Rungs.of(12, 60).epochs()).containsExactly(7, 20, 60);
    assertThat(Rungs.of(9, 60).epochs()).containsExactly(7, 20, 60);
    assertThat(Rungs.of(100_000, 60).epochs()).containsExactly(7, 20, 60);
  }

  @Test
  void fewer_trials_have_fewer_rungs() {
    assertThat(Rungs.of(8, 60).epochs()).containsExactly(20, 60);
    assertThat(Rungs.of(2, 60).epochs()).containsExactly(60);
  }

  @Test
  void few_epochs_are_not_halved_to_nothing() {
    assertThat(Rungs.of(12, 4).epochs()).containsExactly(4);
    assertThat(Rungs.of(12, 1).epochs()).containsExactly(1);
    assertThat(Rungs.of(12, 9).epochs()).containsExactly(3, 9);
  }

  @Test
  void a_third_climbs_and_at_least_one() {
    Rungs rungs = Rungs.of(12, 60);

    assertThat(rungs.climbers(12)).isEqualTo(4);
    assertThat(rungs.climbers(4)).isEqualTo(2);
    assertThat(rungs.climbers(1)).isEqualTo(1);
    assertThat(rungs.climbers(0)).isZero();
  }
}
