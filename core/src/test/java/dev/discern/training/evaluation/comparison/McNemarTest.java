package dev.discern.training.evaluation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.discern.training.evaluation.interval.Interval;
import org.junit.jupiter.api.Test;

/** The expected numbers are SciPy's, and Newcombe's own. */
class McNemarTest {
  @Test
  void few_pairs_are_tested_exactly() {
    McNemar test = McNemar.of(new Pairs(50, 2, 7, 5));
    assertThat(test.method()).isEqualTo("exact binomial");
    assertThat(test.p()).isCloseTo(0.1796875, within(1e-12));
    assertThat(McNemar.of(new Pairs(0, 3, 21, 0)).p()).isCloseTo(0.00027716160, within(1e-10));
  }

  @Test
  void many_pairs_are_tested_by_chi_squared_with_continuity_correction() {
    McNemar test = McNemar.of(new Pairs(500, 30, 12, 20));
    assertThat(test.method()).isEqualTo("chi-squared with continuity correction");
    assertThat(test.p()).isCloseTo(0.0087119129, within(1e-7));
    assertThat(McNemar.of(new Pairs(0, 20, 10, 0)).p()).isCloseTo(0.1003482465, within(1e-7));
  }

  @Test
  void pairs_that_do_not_differ_and_even_ones_are_chance() {
    assertThat(McNemar.of(new Pairs(50, 0, 0, 5)).p()).isEqualTo(1);
    assertThat(McNemar.of(new Pairs(50, 4, 4, 5)).p()).isEqualTo(1);
    assertThat(McNemar.of(new Pairs(50, 40, 40, 5)).p()).isCloseTo(1, within(1e-6));
  }

  @Test
  void far_out_the_chance_is_tiny_but_not_lost() {
    assertThat(McNemar.aboveBoth(Math.sqrt(60))).isCloseTo(9.4857e-15, within(1e-18));
  }

  @Test
  void the_difference_has_newcombes_interval() {
    Interval found = PairedDifference.of(new Pairs(36, 12, 2, 0));
    assertThat(found.low()).isCloseTo(0.0569, within(1e-4));
    assertThat(found.high()).isCloseTo(0.3404, within(1e-4));
  }

  @Test
  void the_correlation_narrows_it_and_no_difference_is_still_unsure() {
    Interval together = PairedDifference.of(new Pairs(18, 2, 0, 80));
    assertThat(together.low()).isCloseTo(-0.0188, within(1e-4));
    assertThat(together.high()).isCloseTo(0.0617, within(1e-4));
    Interval alike = PairedDifference.of(new Pairs(54, 0, 0, 0));
    assertThat(alike.low()).isCloseTo(-0.0664, within(1e-4));
    assertThat(alike.high()).isCloseTo(0.0664, within(1e-4));
  }
}
