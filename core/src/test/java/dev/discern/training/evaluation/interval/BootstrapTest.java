package dev.discern.training.evaluation.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private final int[] ones = IntStream.range(0, 200).map(i -> i % 4 == 0 ? 0 : 1).toArray();

  @Test
  void the_interval_of_a_share_is_about_the_normal_one() {
    Estimate share = Bootstrap.ofSinglePhotos(200, 1).estimate(this::share);
    double half = 1.96 * Math.sqrt(0.75 * 0.25 / 200);
    assertThat(share.value()).isEqualTo(0.75);
    assertThat(share.interval().low()).isCloseTo(0.75 - half, within(0.012));
    assertThat(share.interval().high()).isCloseTo(0.75 + half, within(0.012));
  }

  @Test
  void photos_of_one_group_count_as_the_few_things_they_show() {
    int[] twentyGroups = IntStream.range(0, 200).map(i -> i / 10).toArray();
    int[] alikeWithin = IntStream.range(0, 200).map(i -> i / 10 % 4 == 0 ? 0 : 1).toArray();
    Estimate byGroup = new Bootstrap(twentyGroups, 1).estimate(times -> share(alikeWithin, times));
    Estimate single = Bootstrap.ofSinglePhotos(200, 1).estimate(times -> share(alikeWithin, times));
    assertThat(byGroup.groups()).isEqualTo(20);
    assertThat(width(byGroup)).isGreaterThan(2.5 * width(single));
  }

  @Test
  void the_same_seed_draws_the_same() {
    assertThat(Bootstrap.ofSinglePhotos(200, 7).estimate(this::share))
        .isEqualTo(Bootstrap.ofSinglePhotos(200, 7).estimate(this::share))
        .isNotEqualTo(Bootstrap.ofSinglePhotos(200, 8).estimate(this::share));
  }

  @Test
  void a_draw_holds_as_many_groups_as_there_are() {
    Bootstrap.ofSinglePhotos(200, 1)
        .estimate(
            times -> {
              assertThat(IntStream.of(times).sum()).isEqualTo(200);
              return new double[] {0};
            });
  }

  @Test
  void too_few_groups_and_figures_that_never_move_get_no_interval() {
    assertThat(Bootstrap.ofSinglePhotos(9, 1).estimate(times -> share(ones, times)).interval())
        .isNull();
    assertThat(Bootstrap.ofSinglePhotos(50, 1).estimate(times -> new double[] {1}).interval())
        .isNull();
  }

  @Test
  void a_figure_that_most_draws_do_not_have_gets_no_interval() {
    Statistic onlyWithTheFirst = times -> new double[] {times[0] > 0 ? times[0] : Double.NaN};
    assertThat(Bootstrap.ofSinglePhotos(50, 1).estimate(onlyWithTheFirst).interval()).isNull();
  }

  @Test
  void quantiles_fall_between_values() {
    assertThat(Bootstrap.quantile(new double[] {1, 2, 3, 4}, 0.5)).isEqualTo(2.5);
    assertThat(Bootstrap.quantile(new double[] {5}, 0.975)).isEqualTo(5);
  }

  private double[] share(int[] times) {
    return share(ones, times);
  }

  private static double[] share(int[] hits, int[] times) {
    int sum = IntStream.range(0, times.length).map(i -> hits[i] * times[i]).sum();
    return new double[] {(double) sum / IntStream.of(times).sum()};
  }

  private static double width(Estimate estimate) {
    return estimate.interval().high() - estimate.interval().low();
  }
}
