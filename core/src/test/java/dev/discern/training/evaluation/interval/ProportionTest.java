package dev.discern.training.evaluation.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
  /** Newcombe, Statistics in Medicine 17 (1998), table I, and statsmodels' proportion_confint. */
  @ParameterizedTest
  @CsvSource({
    "9, 10, 0.5958, 0.9821",
    "0, 10, 0.0000, 0.2775",
    "10, 10, 0.7225, 1.0000",
    "5, 10, 0.2366, 0.7634",
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718",
    "1, 1, 0.2065, 1.0000"
  })
  void the_interval_is_wilsons(int hits, int of, double low, double high) {
    Proportion proportion = Proportion.of(hits, of);
    assertThat(proportion.share()).isEqualTo((double) hits / of);
    assertThat(proportion.low()).isCloseTo(low, within(0.00005));
    assertThat(proportion.high()).isCloseTo(high, within(0.00005));
  }

  @Test
  void the_ends_are_exact_at_none_and_all() {
    assertThat(Proportion.of(0, 7).low()).isZero();
    assertThat(Proportion.of(7, 7).high()).isEqualTo(1);
  }

  @Test
  void nothing_counted_says_nothing() {
    assertThat(Proportion.of(0, 0)).isEqualTo(new Proportion(0, 0, 0, 0, 1));
  }

  @Test
  void the_interval_narrows_with_more_photos() {
    assertThat(width(Proportion.of(90, 100))).isLessThan(width(Proportion.of(9, 10)));
  }

  @Test
  void more_hits_than_photos_is_a_mistake_of_the_caller() {
    assertThatThrownBy(() -> Proportion.of(3, 2)).hasMessage("3 of 2");
  }

  private static double width(Proportion proportion) {
    return proportion.high() - proportion.low();
  }
}
