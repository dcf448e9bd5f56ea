package dev.discern.serving.delivery.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PerseveranceTest {
  @Test
  void waiting_doubles_up_to_the_most_and_chance_shortens_it() {
    Perseverance perseverance = Perseverance.DEFAULT;
    assertThat(perseverance.after(1, 0)).isEqualTo(Duration.ofSeconds(10));
    assertThat(perseverance.after(2, 0)).isEqualTo(Duration.ofSeconds(20));
    assertThat(perseverance.after(4, 0)).isEqualTo(Duration.ofSeconds(80));
    assertThat(perseverance.after(4, 1)).isEqualTo(Duration.ofSeconds(40));
    assertThat(perseverance.after(9, 0)).isEqualTo(Duration.ofMinutes(30));
    assertThat(perseverance.after(2_000, 0)).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void it_ends_after_days_but_not_by_a_clock_that_jumped() {
    assertThat(Perseverance.DEFAULT.isOver(200, Duration.ofDays(3))).isFalse();
    assertThat(Perseverance.DEFAULT.isOver(200, Duration.ofDays(3).plusSeconds(1))).isTrue();
    assertThat(Perseverance.DEFAULT.isOver(2, Duration.ofDays(3_000))).isFalse();
  }

  @Test
  void a_road_that_failed_is_closed_for_a_while_and_open_when_it_answers() {
    Instant now = Instant.parse("2026-11-20T12:00:00Z");
    Roads roads = new Roads();
    assertThat(roads.opens("a", now)).isEqualTo(now);
    roads.failed("a", now, Duration.ofSeconds(10));
    assertThat(roads.opens("a", now)).isEqualTo(now.plusSeconds(10));
    assertThat(roads.opens("b", now)).isEqualTo(now);
    assertThat(roads.opens("a", now.plusSeconds(11))).isEqualTo(now.plusSeconds(11));
    assertThat(roads.failures("a")).isEqualTo(1);
    roads.answered("a");
    assertThat(roads.failures("a")).isZero();
  }
}
