package dev.discern.app.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private long nanos = 1;
  private final Pace pace = new Pace(() -> nanos);

  @Test
  void it_is_what_is_recorded_in_a_second_while_photos_wait() {
    record(100, 10);

    assertThat(pace.eachSecond(500)).isEqualTo(10);
    assertThat(pace.turnOf(500)).isEqualTo(Duration.ofSeconds(50));
  }

  @Test
  void an_idle_house_is_not_a_slow_one() {
    record(1, 19);
    assertThat(pace.eachSecond(0)).isZero();

    record(1, 1);

    assertThat(pace.eachSecond(500)).isZero();
    assertThat(pace.turnOf(500)).isZero();
  }

  @Test
  void what_nobody_looked_at_for_long_says_nothing() {
    record(5, 3_600);

    assertThat(pace.eachSecond(500)).isZero();
  }

  @Test
  void a_full_window_counts_until_the_next_one_says_more() {
    record(200, 20);
    assertThat(pace.eachSecond(500)).isEqualTo(10);

    record(1, 1);
    assertThat(pace.eachSecond(500)).isEqualTo(10);

    record(399, 19);
    assertThat(pace.eachSecond(500)).isEqualTo(20);
  }

  private void record(int results, int seconds) {
    for (int i = 0; i < results; i++) {
      pace.recorded();
    }
    nanos += Duration.ofSeconds(seconds).toNanos();
  }
}
