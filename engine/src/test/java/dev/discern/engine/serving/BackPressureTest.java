package dev.discern.engine.serving;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.refusal.Refusal;
import dev.discern.serving.intake.BackPressure;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

class BackPressureTest {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final RecordingPlace place = new RecordingPlace();
  private final AtomicLong nanos = new AtomicLong(-7);

  @Test
  void a_photo_that_would_wait_too_long_is_turned_away_until_there_is_room() {
    wait(130);

    assertThatThrownBy(() -> pressure(waiting -> 2).check())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("has 130 photos, about 65 s of work; a photo may wait 60 s.")
        .hasMessageContaining("Come again in 5 s");
  }

  @Test
  void a_queue_that_is_soon_done_lets_everybody_in() {
    wait(119);

    assertThatCode(() -> pressure(waiting -> 2).check()).doesNotThrowAnyException();
  }

  @Test
  void the_pace_is_asked_for_with_what_waits_and_unknown_it_turns_nobody_away() {
    wait(130);

    assertThatCode(() -> pressure(waiting -> waiting == 130 ? 0 : 2).check())
        .doesNotThrowAnyException();
  }

  @Test
  void photos_may_wait_for_the_first_worker_as_long_as_one_may_wait_at_all() {
    BackPressure pressure = pressure(waiting -> 0);
    wait(3);
    look(pressure, Duration.ZERO);
    look(pressure, LONGEST);
    assertThatCode(pressure::check).doesNotThrowAnyException();

    look(pressure, Duration.ofSeconds(5));

    assertThatThrownBy(pressure::check)
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "The queue has 3 photos, and none was answered for 65 s; a photo may wait 60 s. Start a"
                + " worker, or look why none works.");
  }

  @Test
  void as_soon_as_a_photo_is_answered_or_none_waits_everybody_is_let_in_again() {
    AtomicReference<Double> pace = new AtomicReference<>(0.0);
    BackPressure pressure = pressure(waiting -> pace.get());
    wait(3);
    look(pressure, Duration.ZERO);
    look(pressure, Duration.ofHours(1));
    assertThatThrownBy(pressure::check).isInstanceOf(Refusal.class);

    pace.set(0.1);
    look(pressure, Duration.ZERO);
    pace.set(0.0);

    assertThatCode(pressure::check).doesNotThrowAnyException();
  }

  @Test
  void a_house_where_nothing_waits_stands_still_for_ever() {
    BackPressure pressure = pressure(waiting -> 0);
    look(pressure, Duration.ZERO);
    look(pressure, Duration.ofDays(3));
    wait(1);

    assertThatCode(pressure::check).doesNotThrowAnyException();
  }

  private void look(BackPressure pressure, Duration later) {
    nanos.addAndGet(later.toNanos());
    pressure.look();
  }

  private void wait(int photos) {
    place.work.send(Collections.nCopies(photos, "photo"));
  }

  private BackPressure pressure(LongToDoubleFunction pace) {
    return new BackPressure(place.work, pace, LONGEST, nanos::get);
  }
}
