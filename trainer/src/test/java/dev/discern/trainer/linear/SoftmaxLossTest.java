package dev.discern.trainer.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SoftmaxLossTest {
  private final SoftmaxLoss loss = new SoftmaxLoss(DrawnRows.of(50, 6, 3, 1), 0.1);

  @Test
  void the_gradient_is_the_slope() {
    double[] point = new SplittableRandom(4).doubles(loss.numbers(), -1, 1).toArray();
    double[] gradient = new double[point.length];
    loss.at(point, gradient);

    for (int i = 0; i < point.length; i++) {
      assertThat(gradient[i]).as("number %d", i).isEqualTo(slope(point, i), offset(1e-6));
    }
  }

  @Test
  void with_all_numbers_zero_every_class_is_as_likely() {
    double value = loss.at(new double[loss.numbers()], new double[loss.numbers()]);

    assertThat(value).isEqualTo(Math.log(3), offset(1e-12));
  }

  private double slope(double[] point, int number) {
    double step = 1e-5;
    double[] before = point.clone();
    double[] after = point.clone();
    before[number] -= step;
    after[number] += step;
    double[] unused = new double[point.length];
    return (loss.at(after, unused) - loss.at(before, unused)) / (2 * step);
  }
}
