package dev.discern.engine.serving;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.refusal.Refusal;
import dev.discern.serving.intake.BackPressure;
import java.time.Duration;
import java.util.Collections;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

class BackPressureTest {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final RecordingPlace place = new RecordingPlace();

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

  private void wait(int photos) {
    place.work.send(Collections.nCopies(photos, "photo"));
  }

  private BackPressure pressure(LongToDoubleFunction pace) {
    return new BackPressure(place.work, pace, LONGEST);
  }
}
