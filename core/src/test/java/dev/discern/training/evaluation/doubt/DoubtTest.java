package dev.discern.training.evaluation.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.discern.training.evaluation.interval.Bootstrap;
import dev.discern.training.evaluation.interval.Proportion;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DoubtTest {
  @Test
  void accepting_fewer_costs_what_was_worked_by_hand() {
    RiskCoverage curve =
        RiskCoverage.of(
            new double[] {0.9, 0.6, 0.8, 0.6},
            new boolean[] {true, false, true, true},
            Bootstrap.ofSinglePhotos(4, 1));
    assertThat(curve.points())
        .containsExactly(
            new RiskCoverage.Point(0.9, 0.25, Proportion.of(0, 1)),
            new RiskCoverage.Point(0.8, 0.5, Proportion.of(0, 2)),
            new RiskCoverage.Point(0.6, 1, Proportion.of(1, 4)));
    assertThat(curve.area().value()).isCloseTo((0 + 0 + 1 / 3.0 + 1 / 4.0) / 4, within(1e-12));
  }

  @Test
  void sets_are_counted_by_size_and_by_whether_they_hold_the_truth() {
    PredictionSets sets =
        PredictionSets.of(
            0.9,
            new int[] {1, 1, 3, 0},
            new boolean[] {true, true, true, false},
            Bootstrap.ofSinglePhotos(4, 1));
    assertThat(sets.covered()).isEqualTo(Proportion.of(3, 4));
    assertThat(sets.meanSize().value()).isEqualTo(1.25);
    assertThat(sets.photosBySize()).containsExactly(1, 2, 0, 1);
    assertThat(sets.keepsPromise()).isTrue();
  }

  @Test
  void a_broken_promise_shows_when_the_photos_are_enough() {
    int[] sizes = new int[200];
    boolean[] holds = new boolean[200];
    Arrays.fill(holds, 0, 160, true);
    assertThat(
            PredictionSets.of(0.9, sizes, holds, Bootstrap.ofSinglePhotos(200, 1)).keepsPromise())
        .isFalse();
  }
}
