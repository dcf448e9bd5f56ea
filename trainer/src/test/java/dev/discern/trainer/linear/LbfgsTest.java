package dev.discern.trainer.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class LbfgsTest {
  @Test
  void the_lowest_point_of_a_long_narrow_valley_is_found() {
    Lbfgs walk = new Lbfgs(LbfgsTest::valley, 20);

    int steps = 0;
    while (walk.step()) {
      steps++;
    }

    assertThat(steps).isLessThan(200);
    for (double place : walk.point()) {
      assertThat(place).isEqualTo(3, offset(1e-2));
    }
  }

  @Test
  void at_the_lowest_point_there_is_no_step() {
    Lbfgs walk = new Lbfgs((point, gradient) -> 7, 4);

    assertThat(walk.step()).isFalse();
    assertThat(walk.point()).containsOnly(0);
  }

  /** A thousand times steeper along its last side than along its first. */
  private static double valley(double[] point, double[] gradient) {
    double value = 0;
    for (int i = 0; i < point.length; i++) {
      double steepness = Math.pow(1000, i / (point.length - 1.0));
      value += steepness * (point[i] - 3) * (point[i] - 3) / 2;
      gradient[i] = steepness * (point[i] - 3);
    }
    return value;
  }
}
