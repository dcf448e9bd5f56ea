package dev.discern.engine.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStoreUnavailable;
import dev.discern.serving.ledger.LedgerUnavailable;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.result.Result;
import dev.discern.serving.ledger.result.WorkNote;
import dev.discern.testkit.ledger.SampleResults;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsDeskTest {
  private final RecordingPlace place = new RecordingPlace();
  private final Result result = SampleResults.accepted("apple-desk/IMG_1.jpg", 0.75);

  @Test
  void a_result_is_recorded_and_its_message_settled() {
    place.tell(result);

    assertThat(record()).isEqualTo(1);

    assertThat(place.ledger.history().of(result.item())).hasSize(1);
    assertThat(place.results.depth().total()).isZero();
  }

  @Test
  void a_result_that_is_told_twice_is_recorded_once() {
    place.tell(result);
    place.tell(SampleResults.again(result));

    record();

    assertThat(place.ledger.size()).isEqualTo(1);
    assertThat(place.heard).containsExactly("NEW IMG_1.jpg", "REPEATED IMG_1.jpg");
  }

  @Test
  void what_a_worker_begins_with_is_at_work() {
    place.jobs.open(SampleResults.job(1), SampleResults.items(1, 2), null, SampleResults.NOW);
    place.results.send(
        List.of(new WorkNote.Begun("w1", List.of(SampleResults.item(1, 1).id())).text()));

    record();

    assertThat(place.jobs.counts(SampleResults.jobId(1)).of(ItemState.WORKING)).isEqualTo(1);
  }

  @Test
  void while_the_database_is_down_nothing_is_settled_and_nothing_is_lost() {
    place.tell(result);
    place.ledger.answer(false);
    assertThatThrownBy(this::record).isInstanceOf(LedgerUnavailable.class);

    place.ledger.answer(true);
    place.time.pass(Duration.ofSeconds(61));
    record();

    assertThat(place.ledger.size()).isEqualTo(1);
    assertThat(place.results.depth().total()).isZero();
  }

  @Test
  void however_long_the_database_is_down_no_result_is_set_aside() {
    place.tell(result);
    place.ledger.answer(false);
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(this::record).isInstanceOf(LedgerUnavailable.class);
      place.time.pass(Duration.ofSeconds(61));
    }

    place.ledger.answer(true);
    record();

    assertThat(place.ledger.size()).isEqualTo(1);
    assertThat(place.results.count()).isZero();
  }

  @Test
  void however_long_the_store_is_down_no_result_is_set_aside() {
    place.tell(result);
    place.store.down(true);
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(this::record).isInstanceOf(ObjectStoreUnavailable.class);
      place.time.pass(Duration.ofSeconds(61));
    }

    place.store.down(false);
    record();

    assertThat(place.ledger.size()).isEqualTo(1);
    assertThat(place.results.count()).isZero();
  }

  @Test
  void what_was_recorded_before_the_store_went_down_is_settled() {
    place.tell(result);
    place.tell(SampleResults.accepted("apple-desk/IMG_2.jpg", 0.75));
    place.onRecorded = () -> place.store.down(true);

    assertThatThrownBy(this::record).isInstanceOf(ObjectStoreUnavailable.class);

    assertThat(place.ledger.size()).isEqualTo(1);
    assertThat(place.results.depth().total()).isEqualTo(1);
  }

  @Test
  void what_no_worker_said_ends_among_the_dead_letters_and_harms_nobody() {
    place.results.send(List.of("hello"));
    place.tell(result);

    for (int i = 0; i < 4; i++) {
      record();
      place.time.pass(Duration.ofSeconds(61));
    }

    assertThat(place.ledger.size()).isEqualTo(1);
    assertThat(place.results.count()).isEqualTo(1);
    assertThat(place.heard)
        .contains(
            "A message on the results queue is none of a worker's: it begins with \"hello\". Send"
                + " nothing else to that queue.");
  }

  @Test
  void what_is_still_said_of_a_forgotten_photo_is_deleted_with_the_photo_and_recorded_nowhere() {
    place.lie("apple-desk/IMG_9.jpg");
    place.lie("apple-desk/IMG_8.jpg");
    Result late = lying("apple-desk/IMG_9.jpg");
    place.tell(late);
    record();
    place.ledger.forget(late.item(), "anna", SampleResults.NOW);

    place.tell(late);
    place.tell(SampleResults.again(late));
    record();

    assertThat(place.ledger.history().of(late.item())).isEmpty();
    assertThat(place.heard).endsWith("UNWANTED IMG_9.jpg");
    assertThat(place.store.list("results", "", "", 9)).isEmpty();
    assertThat(place.store.list("inbox", "", "", 9))
        .extracting(photo -> photo.key().key())
        .containsExactly("apple-desk/IMG_8.jpg");
  }

  @Test
  void another_photo_in_the_place_of_a_forgotten_one_stays() {
    place.lie("apple-desk/IMG_1.jpg");
    place.tell(result);
    record();
    place.ledger.forget(result.item(), "anna", SampleResults.NOW);

    place.tell(SampleResults.again(result));
    record();

    assertThat(place.store.list("inbox", "", "", 9)).hasSize(1);
  }

  @Test
  void of_two_photos_under_one_number_the_items_own_is_answered_though_results_lie_in_one_place() {
    Item item = SampleResults.item(1, 1);
    String other = item.key().text().replace("IMG_1", "other");
    place.jobs.open(SampleResults.job(1), List.of(item), null, SampleResults.NOW);
    place.lie(item.key().text());
    place.lie(other);
    place.tell(lying(item.key().text()));
    place.tell(lying(other)); // lies where the item's own result lay

    record();

    assertThat(place.heard).containsExactly("UNWANTED other.jpg");
    assertThat(place.store.list("inbox", "", "", 9))
        .extracting(photo -> photo.key().name())
        .containsExactly("IMG_1.jpg");
    place.time.pass(Duration.ofMinutes(11));
    assertThat(place.reconciler.announced(Duration.ofMinutes(10), Duration.ofHours(6)))
        .isEqualTo(1);
    place.tell(SampleResults.again(lying(item.key().text())));
    record();
    assertThat(place.ledger.history().of(item.id()))
        .extracting(entry -> entry.result().key())
        .containsExactly(item.key());
  }

  /** Answered, with the store's own fingerprint. */
  private Result lying(String key) {
    String etag = place.store.head(new ObjectKey("inbox", key)).orElseThrow().etag();
    return SampleResults.withEtag(SampleResults.accepted(key, 0.75), etag);
  }

  private int record() {
    return place.desk.recordOnce(Duration.ZERO);
  }
}
