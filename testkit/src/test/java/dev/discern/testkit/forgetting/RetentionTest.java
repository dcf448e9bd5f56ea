package dev.discern.testkit.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.objects.ObjectStoreForbidden;
import dev.discern.serving.forgetting.Keeping;
import dev.discern.serving.forgetting.Retention;
import dev.discern.serving.ledger.Ledger.Tombstone;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.result.Result;
import dev.discern.testkit.ledger.SampleResults;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetentionTest {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration YEAR = Duration.ofDays(365);

  private final FullPlace place = new FullPlace();
  private final Retention retention = place.retention(new Keeping(MONTH, YEAR));

  @Test
  void everything_is_kept_for_ever_unless_somebody_says_otherwise() {
    place.answered("apple-desk/a.jpg");
    place.time.pass(Duration.ofDays(10_000));
    Retention none = place.retention(Keeping.FOR_EVER);

    assertThat(none.forgetSome()).isZero();
    assertThat(none.deleteSomePhotos()).isZero();

    assertThat(place.in("inbox")).hasSize(1);
  }

  @Test
  void a_photo_is_deleted_when_its_time_is_over_and_its_answer_and_copy_stay() {
    ItemId item = place.answered("apple-desk/old.jpg");
    place.time.pass(Duration.ofDays(20));
    place.answered("apple-desk/new.jpg");
    deletePhotos();
    assertThat(place.in("inbox")).hasSize(2);

    place.time.pass(Duration.ofDays(10));
    deletePhotos();

    assertThat(place.in("inbox")).containsExactly("apple-desk/new.jpg");
    assertThat(place.in("sorted")).containsExactly("fresh/new.jpg", "fresh/old.jpg");
    assertThat(place.ledger.history().of(item)).hasSize(1);
    assertThat(retention.forgetSome()).isZero();
    assertThat(place.heard).contains("1 photos");
  }

  @Test
  void a_photo_that_nobody_has_answered_yet_is_kept_however_old_it_is() {
    place.lies("apple-desk/waiting.jpg");
    place
        .ledger
        .jobs()
        .open(SampleResults.job(1), SampleResults.items(1, 1), null, SampleResults.NOW);
    place.time.pass(YEAR.multipliedBy(2));

    deletePhotos();

    assertThat(place.in("inbox")).containsExactly("apple-desk/waiting.jpg");
    assertThat(retention.forgetSome()).isZero();
  }

  @Test
  void a_photo_that_was_set_aside_waits_for_a_person_however_old_it_is() {
    Retention brief = place.retention(new Keeping(Duration.ofDays(4), null));
    Result result = place.lies("apple-desk/bomb.jpg");
    place.recorded(
        SampleResults.withEtag(SampleResults.setAside("apple-desk/bomb.jpg"), result.etag()));
    place.time.pass(YEAR);

    brief.deleteSomePhotos();

    assertThat(place.in("inbox")).containsExactly("apple-desk/bomb.jpg");
  }

  @Test
  void a_photo_that_was_answered_late_stays_until_what_follows_was_delivered() {
    Retention brief = place.retention(new Keeping(Duration.ofDays(4), null));
    Result result = place.lies("apple-desk/late.jpg");
    place.time.pass(Duration.ofDays(5)); // nobody works
    place.recorded(result);
    place.time.pass(Duration.ofDays(4).minusMinutes(1));
    deletePhotos(brief);
    assertThat(place.in("inbox")).hasSize(1);

    place.time.pass(Duration.ofMinutes(1));
    deletePhotos(brief);

    assertThat(place.in("inbox")).isEmpty();
  }

  @Test
  void a_mail_that_cannot_be_deleted_holds_up_nothing_else() {
    ItemId fast = place.answered("apple-desk/fast.jpg");
    ItemId loose = place.answered("apple-desk/loose.jpg");
    place.elsewhere =
        (item, notices) -> {
          if (item.id().equals(fast)) {
            throw new UncheckedIOException(new AccessDeniedException("n1.eml"));
          }
        };
    place.time.pass(YEAR);

    assertThat(retention.forgetSome()).isEqualTo(2);

    assertThat(place.forgetting.tombstone(loose)).isPresent();
    assertThat(place.heard).contains(fast + " not");
  }

  @Test
  void what_is_held_fast_holds_up_nothing_else_and_is_tried_again_in_the_next_round() {
    ItemId fast = place.answered("apple-desk/fast.jpg");
    ItemId loose = place.answered("apple-desk/loose.jpg");
    place.elsewhere =
        (item, notices) -> {
          if (item.id().equals(fast)) {
            throw new ObjectStoreForbidden(
                "The bucket lets nobody in.", new IllegalStateException("403"));
          }
        };
    place.time.pass(YEAR);

    assertThat(retention.forgetSome()).isEqualTo(2);
    assertThat(retention.forgetSome()).isZero();
    assertThat(place.forgetting.tombstone(loose)).isPresent();
    assertThat(place.forgetting.tombstone(fast)).isEmpty();
    assertThat(place.heard).contains(fast + " not");

    place.elsewhere = (item, notices) -> {};
    assertThat(retention.forgetSome()).isEqualTo(1);
    assertThat(place.forgetting.tombstone(fast)).isPresent();
  }

  @Test
  void everything_is_forgotten_when_its_time_is_over() {
    ItemId old = place.answered("apple-desk/old.jpg");
    place.time.pass(Duration.ofDays(300));
    ItemId young = place.answered("apple-desk/new.jpg");
    place.time.pass(Duration.ofDays(65));

    assertThat(retention.forgetSome()).isEqualTo(1);
    assertThat(retention.forgetSome()).isZero();

    assertThat(place.forgetting.tombstone(old))
        .contains(new Tombstone(place.time.instant(), "retention"));
    assertThat(place.in("sorted")).containsExactly("fresh/new.jpg");
    assertThat(place.ledger.history().of(young)).hasSize(1);
    assertThat(place.ledger.verify()).isEmpty();
  }

  @Test
  void a_round_forgets_a_hundred_at_most_and_the_next_goes_on() {
    for (int number = 0; number < 250; number++) {
      place.answered("apple-desk/%03d.jpg".formatted(number));
    }
    place.time.pass(YEAR);

    assertThat(retention.forgetSome()).isEqualTo(100);
    assertThat(retention.forgetSome()).isEqualTo(100);
    assertThat(retention.forgetSome()).isEqualTo(50);
    assertThat(retention.forgetSome()).isZero();

    assertThat(place.in("inbox")).isEmpty();
  }

  @Test
  void a_round_looks_at_some_photos_and_the_next_goes_on_behind_them() {
    for (int number = 0; number < 600; number++) {
      place.answered("apple-desk/%03d.jpg".formatted(number));
    }
    place.time.pass(MONTH);

    assertThat(retention.deleteSomePhotos()).isEqualTo(500);
    assertThat(retention.deleteSomePhotos()).isEqualTo(100);
    assertThat(retention.deleteSomePhotos()).isZero();

    assertThat(place.in("inbox")).isEmpty();
  }

  @Test
  void photos_cannot_be_kept_longer_than_everything_nor_everything_less_long_than_deliveries() {
    assertThatThrownBy(() -> new Keeping(YEAR, MONTH))
        .hasMessage(
            "photos are kept for 365d, and everything only for 30d; let photos be the shorter one");
    assertThatThrownBy(() -> new Keeping(null, Duration.ofDays(1)))
        .hasMessage(
            "everything is kept for 1d; deliveries are tried for longer, so let it be 4d at least");
    assertThatThrownBy(() -> new Keeping(Duration.ofDays(1), null))
        .hasMessage(
            "photos are kept for 1d; deliveries are tried for longer, so let it be 4d at least");
  }

  private void deletePhotos() {
    deletePhotos(retention);
  }

  private static void deletePhotos(Retention retention) {
    while (retention.deleteSomePhotos() > 0) {}
  }
}
