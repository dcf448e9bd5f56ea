package dev.discern.engine.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.objects.ObjectKey;
import dev.discern.objects.PutTerms;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.result.Result;
import dev.discern.serving.worker.LeftMarks;
import dev.discern.testkit.ledger.SampleResults;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeftMarksTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final RecordingPlace place = new RecordingPlace();
  private final LeftMarks marks = new LeftMarks(place.store, "results", place.ledger, place.time);
  private final Result settled = SampleResults.accepted("apple-desk/IMG_1.jpg", 0.75);
  private final ItemId unsettled = SampleResults.item(1, 1).id();

  @Test
  void the_mark_of_a_photo_that_came_to_its_end_is_taken_away_after_a_while() {
    mark(settled.item());
    mark(unsettled);
    place.recorder.recordOnce(settled);
    assertThat(marks.sweep(HOUR)).isZero();
    place.time.pass(HOUR.plusSeconds(1));

    assertThat(marks.sweep(HOUR)).isEqualTo(1);

    assertThat(left()).containsExactly(unsettled.value());
  }

  @Test
  void a_mark_of_long_ago_says_nothing_any_more() {
    mark(unsettled);
    place.time.pass(Duration.ofDays(1).plusSeconds(1));

    marks.sweep(HOUR);

    assertThat(left()).isEmpty();
  }

  @Test
  void results_are_left_alone() {
    place.tell(settled);
    place.recorder.recordOnce(settled);
    place.time.pass(Duration.ofDays(2));

    assertThat(marks.sweep(HOUR)).isZero();
  }

  private void mark(ItemId item) {
    place.store.put(
        new ObjectKey("results", ".begun/" + item), new byte[] {1}, PutTerms.of("text/plain"));
  }

  private List<String> left() {
    return place.store.list("results", ".begun/", "", 10).stream()
        .map(mark -> mark.key().name())
        .toList();
  }
}
