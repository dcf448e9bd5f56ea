package dev.discern.serving.delivery.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacingTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void without_a_pace_everything_is_told_at_once() {
    Instant now = Instant.parse("2026-11-20T02:00:00Z");
    assertThat(Pacing.NONE.due(now, BERLIN)).isEqualTo(now);
    assertThat(Pacing.NONE.earliest(now, now.minusSeconds(1), BERLIN)).isEqualTo(now);
    assertThat(Pacing.NONE.gathers()).isFalse();
  }

  @Test
  void once_per_ten_minutes_waits_for_the_rest_of_them() {
    Pacing pacing = new Pacing(Duration.ofMinutes(10), null, null);
    Instant last = Instant.parse("2026-11-20T12:00:00Z");
    assertThat(pacing.earliest(last.plusSeconds(1), last, BERLIN))
        .isEqualTo(last.plus(Duration.ofMinutes(10)));
    assertThat(pacing.earliest(last.plusSeconds(600), last, BERLIN))
        .isEqualTo(last.plusSeconds(600));
    assertThat(pacing.earliest(last, null, BERLIN)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T20:59:59Z, 2026-11-20T20:59:59Z", // 21:59:59 in Berlin
    "2026-11-20T21:00:00Z, 2026-11-21T05:00:00Z",
    "2026-11-21T03:00:00Z, 2026-11-21T05:00:00Z",
    "2026-11-21T05:00:00Z, 2026-11-21T05:00:00Z",
    "2026-03-28T23:00:00Z, 2026-03-29T04:00:00Z", // the night in which summer time begins
  })
  void quiet_hours_over_midnight_end_in_the_morning_of_the_place(Instant now, Instant told) {
    Pacing pacing = new Pacing(null, null, quiet("22:00", "06:00"));
    assertThat(pacing.earliest(now, null, BERLIN)).isEqualTo(told);
  }

  @Test
  void quiet_hours_at_noon_end_on_the_same_day() {
    Pacing pacing = new Pacing(null, null, quiet("12:00", "13:30"));
    assertThat(pacing.earliest(Instant.parse("2026-11-20T11:15:00Z"), null, BERLIN))
        .isEqualTo(Instant.parse("2026-11-20T12:30:00Z"));
  }

  @Test
  void a_pace_that_ends_in_quiet_hours_waits_for_their_end_too() {
    Pacing pacing = new Pacing(Duration.ofHours(1), null, quiet("22:00", "06:00"));
    Instant last = Instant.parse("2026-11-20T20:30:00Z");
    assertThat(pacing.earliest(last.plusSeconds(60), last, BERLIN))
        .isEqualTo(Instant.parse("2026-11-21T05:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "1h,  00:00, 2026-11-20T12:10:00Z, 2026-11-20T13:00:00Z",
    "1h,  00:00, 2026-11-20T12:00:00Z, 2026-11-20T13:00:00Z",
    "24h, 18:00, 2026-11-20T12:00:00Z, 2026-11-20T17:00:00Z", // 18:00 in Berlin
    "24h, 18:00, 2026-11-20T17:00:00Z, 2026-11-21T17:00:00Z",
    "7h,  00:00, 2026-11-20T21:30:00Z, 2026-11-20T23:00:00Z", // counted anew from midnight
    "24h, 18:00, 2026-03-28T17:30:00Z, 2026-03-29T16:00:00Z", // summer time began
  })
  void a_digest_is_due_at_the_next_of_its_times(
      String every, LocalTime from, Instant now, Instant due) {
    Pacing pacing = new Pacing(null, new Digest(Durations.parse(every), from), null);
    assertThat(pacing.due(now, BERLIN)).isEqualTo(due);
  }

  @Test
  void what_can_be_no_pace_is_refused() {
    assertThatThrownBy(() -> quiet("06:00", "06:00")).hasMessageContaining("two different times");
    assertThatThrownBy(() -> new Digest(Duration.ofSeconds(5), LocalTime.MIDNIGHT))
        .hasMessage("a digest every 5s is not possible; give a time from 1m to 24h");
    assertThatThrownBy(() -> Durations.parse("10"))
        .hasMessage("\"10\" is no length of time; write it like 90s, 10m, 2h or 3d");
  }

  @ParameterizedTest
  @CsvSource({"90s, 90s", "60s, 1m", "120m, 2h", "48h, 2d", "10 m, 10m"})
  void lengths_of_time_are_read_and_said(String written, String said) {
    assertThat(Durations.words(Durations.parse(written))).isEqualTo(said);
  }

  private static QuietHours quiet(String from, String until) {
    return new QuietHours(LocalTime.parse(from), LocalTime.parse(until));
  }
}
