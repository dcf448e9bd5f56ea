package dev.discern.engine.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.serving.ledger.LedgerUnavailable;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.item.JobId;
import dev.discern.serving.queue.Lease;
import dev.discern.serving.queue.PhotoArrived;
import dev.discern.testkit.ledger.SampleResults;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
  private static final Duration UNMOVED = Duration.ofMinutes(10);
  private static final Duration THROUGH = Duration.ofMinutes(5);
  private static final Duration UPLOAD = Duration.ofHours(24);

  private final RecordingPlace place = new RecordingPlace();
  private final Item item = SampleResults.item(1, 1);

  @Test
  void a_photo_of_a_job_whose_event_was_lost_is_sent_to_the_workers_again() {
    announce();
    place.lie(item.key().text());
    place.time.pass(Duration.ofMinutes(11));

    assertThat(announced()).isEqualTo(1);

    assertThat(queued()).containsExactly(item.key().text());
  }

  @Test
  void it_is_not_sent_a_second_time_until_it_has_had_its_turn() {
    announce();
    place.lie(item.key().text());
    place.time.pass(Duration.ofMinutes(11));
    announced();
    place.time.pass(Duration.ofMinutes(9));
    assertThat(announced()).isZero();

    place.time.pass(Duration.ofMinutes(2));
    assertThat(announced()).isEqualTo(1);
  }

  @Test
  void photos_that_are_still_to_come_take_no_place_from_those_that_lie_there() {
    List<Item> toCome = SampleResults.items(1, 600);
    place.jobs.open(SampleResults.job(1), toCome, null, SampleResults.NOW);
    place.time.pass(Duration.ofSeconds(1));
    Item lost = SampleResults.item(2, 1);
    place.jobs.open(SampleResults.job(2), List.of(lost), null, SampleResults.NOW);
    place.lie(lost.key().text());
    place.time.pass(Duration.ofMinutes(11));

    announced();
    place.time.pass(Duration.ofSeconds(15));
    announced();

    assertThat(queued()).containsExactly(lost.key().text());
  }

  @Test
  void a_round_is_gone_to_its_end_before_the_next_begins_however_long_it_takes() {
    List<Item> toCome = SampleResults.items(1, 1_600);
    place.jobs.open(SampleResults.job(1), toCome, null, SampleResults.NOW);
    place.time.pass(Duration.ofSeconds(1));
    Item lost = SampleResults.item(2, 1);
    place.jobs.open(SampleResults.job(2), List.of(lost), null, SampleResults.NOW);
    place.lie(lost.key().text());

    for (int round = 0; round < 4; round++) {
      place.time.pass(Duration.ofMinutes(11)); // longer than what was seen is left alone
      announced();
    }

    assertThat(queued()).containsExactly(lost.key().text());
  }

  @Test
  void what_has_moved_lately_is_left_alone() {
    announce();
    place.lie(item.key().text());
    place.time.pass(Duration.ofMinutes(9));

    assertThat(announced()).isZero();
  }

  @Test
  void a_photo_that_never_arrived_is_refused_after_a_day_with_the_remedy() {
    announce();
    place.time.pass(Duration.ofHours(23));
    assertThat(announced()).isZero();
    place.time.pass(Duration.ofHours(2));

    announced();

    assertThat(place.jobs.find(item.id()).orElseThrow())
        .satisfies(
            refused -> {
              assertThat(refused.state()).isEqualTo(ItemState.REFUSED);
              assertThat(refused.reason()).isEqualTo("IMG_1.jpg never arrived. Hand it in again.");
            });
  }

  @Test
  void a_photo_that_somebody_put_there_and_nobody_recorded_is_found() {
    place.lie("apple-desk/camera.jpg");
    place.time.pass(Duration.ofMinutes(11));

    assertThat(unannounced()).isEqualTo(1);

    assertThat(queued()).containsExactly("apple-desk/camera.jpg");
    assertThat(place.heard)
        .containsExactly("again: apple-desk/camera.jpg was stored and not settled");
  }

  @Test
  void a_photo_that_is_recorded_or_new_is_not() {
    place.lie("apple-desk/camera.jpg");
    place.time.pass(Duration.ofMinutes(9));
    assertThat(unannounced()).isZero();
    place.time.pass(THROUGH);
    unannounced();
    recordAllThatIsQueued();
    place.time.pass(Duration.ofMinutes(20));

    assertThat(unannounced()).isZero();
  }

  @Test
  void an_inbox_of_many_pages_is_looked_through_whole() {
    for (int i = 0; i < 1_203; i++) {
      place.lie("apple-desk/IMG_" + i + ".jpg");
    }
    place.time.pass(Duration.ofMinutes(11));

    assertThat(unannounced()).isEqualTo(1_000);
    assertThat(unannounced()).isEqualTo(203);
    assertThat(unannounced()).isZero();
  }

  @Test
  void who_is_through_with_the_inbox_begins_anew_after_a_while() {
    place.time.pass(Duration.ofMinutes(1));
    unannounced();
    place.lie("apple-desk/camera.jpg");
    place.time.pass(THROUGH.minusSeconds(1));
    assertThat(unannounced()).isZero();

    place.time.pass(UNMOVED);

    assertThat(unannounced()).isEqualTo(1);
  }

  @Test
  void a_clock_that_was_set_back_holds_up_no_walk() {
    place.time.pass(Duration.ofDays(400));
    unannounced();
    place.time.pass(Duration.ofDays(-400));
    place.lie("apple-desk/camera.jpg");
    place.time.pass(Duration.ofMinutes(11));

    assertThat(unannounced()).isEqualTo(1);
  }

  @Test
  void what_was_seen_to_before_the_clock_was_set_back_has_its_turn_again() {
    announce();
    place.lie(item.key().text());
    place.time.pass(Duration.ofDays(400));
    announced();
    place.time.pass(Duration.ofDays(-400).plusMinutes(11));

    assertThat(announced()).isEqualTo(1);
  }

  @Test
  void a_page_that_the_ledger_did_not_answer_for_is_looked_at_again() {
    place.lie("apple-desk/camera.jpg");
    place.time.pass(Duration.ofMinutes(11));
    place.ledger.answer(false);
    assertThatThrownBy(this::unannounced).isInstanceOf(LedgerUnavailable.class);

    place.ledger.answer(true);

    assertThat(unannounced()).isEqualTo(1);
  }

  @Test
  void the_photos_of_an_old_job_are_passed_over_and_those_beside_them_are_not() {
    Instant longAgo = SampleResults.NOW.minus(Duration.ofDays(3));
    JobId job = JobId.at(longAgo, new java.util.Random(7));
    for (int number = 1; number <= 1_100; number++) {
      place.lie("apple-desk/%s/%d/a.jpg".formatted(job, number));
    }
    place.lie("apple-desk/%s/by hand.jpg".formatted(job));
    place.lie("apple-desk/zebra.jpg");
    place.time.pass(Duration.ofMinutes(11));

    unannounced();
    unannounced();

    assertThat(queued())
        .containsExactlyInAnyOrder(
            "apple-desk/%s/by hand.jpg".formatted(job), "apple-desk/zebra.jpg");
  }

  private void announce() {
    place.jobs.open(SampleResults.job(1), List.of(item), null, SampleResults.NOW);
  }

  private int unannounced() {
    return place.reconciler.unannounced(UNMOVED, THROUGH);
  }

  private int announced() {
    return place.reconciler.announced(UNMOVED, UPLOAD);
  }

  private List<String> queued() {
    return arrived().stream().map(arrived -> arrived.object().key()).toList();
  }

  private List<PhotoArrived> arrived() {
    List<Lease> leases = place.work.lease(10, Duration.ZERO, Duration.ofSeconds(30));
    return leases.stream().flatMap(lease -> place.arrivals.read(lease.body()).stream()).toList();
  }

  private void recordAllThatIsQueued() {
    for (PhotoArrived arrived : arrived()) {
      place.recorder.recordOnce(
          SampleResults.withEtag(
              SampleResults.accepted(arrived.object().key(), 0.75), arrived.etag()));
    }
  }
}
