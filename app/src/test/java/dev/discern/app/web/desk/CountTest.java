package dev.discern.app.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountTest {
  @Test
  void what_was_not_counted_to_the_end_says_so() {
    assertThat(new Count(0).text()).isEqualTo("0");
    assertThat(new Count(10_000).text()).isEqualTo("10,000");
    assertThat(new Count(10_001).text()).isEqualTo("more than 10,000");
  }
}
