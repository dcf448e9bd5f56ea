package dev.discern.testkit.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStoreUnavailable;
import dev.discern.objects.PutTerms;
import dev.discern.serving.ledger.Ledger.Tombstone;
import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.testkit.ledger.SampleResults;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgettingTest {
  private final FullPlace place = new FullPlace();

  @Test
  void of_a_forgotten_photo_a_tombstone_stays_and_nothing_else() {
    ItemId other = place.answered("apple-desk/other.jpg");
    ItemId item = place.answered("apple-desk/secret.jpg");
    assertThat(place.in("sorted")).containsExactly("fresh/other.jpg", "fresh/secret.jpg");

    assertThat(place.forgetting.forget(item, "anna")).isTrue();

    assertThat(place.in("inbox")).containsExactly("apple-desk/other.jpg");
    assertThat(place.in("results")).containsExactly("apple-desk/" + other + "/apples@1.json");
    assertThat(place.in("sorted")).containsExactly("fresh/other.jpg");
    assertThat(place.ledger.history().of(item)).isEmpty();
    assertThat(place.ledger.outbox().of(item)).isEmpty();
    assertThat(place.ledger.verify()).isEmpty();
    assertThat(place.forgetting.tombstone(item))
        .contains(new Tombstone(place.time.instant(), "anna"));
    assertThat(place.forgetting.count()).isEqualTo(1);
    assertThat(place.heard).containsExactly(item + " by anna");
  }

  @Test
  void what_was_broken_off_is_finished_when_it_is_asked_for_again() {
    ItemId item = place.answered("apple-desk/a.jpg");
    place.elsewhere =
        (there, notices) -> {
          throw new ObjectStoreUnavailable("down", new java.io.IOException());
        };
    assertThatThrownBy(() -> place.forgetting.forget(item, "anna"))
        .isInstanceOf(ObjectStoreUnavailable.class);
    assertThat(place.ledger.history().of(item)).hasSize(1);

    place.elsewhere = (there, notices) -> assertThat(notices).hasSize(1);
    place.forgetting.forget(item, "anna");

    assertThat(place.ledger.history().of(item)).isEmpty();
    assertThat(place.in("sorted")).isEmpty();
  }

  @Test
  void what_a_courier_kept_before_the_row_was_gone_is_looked_for_once_more() {
    ItemId item = place.answered("apple-desk/a.jpg");
    List<String> looked = new ArrayList<>();
    place.elsewhere =
        (there, notices) ->
            looked.add(
                "%d notices, forgotten: %s"
                    .formatted(notices.size(), place.forgetting.tombstone(item).isPresent()));

    place.forgetting.forget(item, "anna");

    assertThat(looked).containsExactly("1 notices, forgotten: false", "1 notices, forgotten: true");
  }

  @Test
  void forgetting_again_changes_nothing_and_what_is_unknown_is_not_forgotten() {
    ItemId item = place.answered("apple-desk/a.jpg");
    place.forgetting.forget(item, "anna");

    assertThat(place.forgetting.forget(item, "ben")).isTrue();
    assertThat(place.forgetting.forget(new ItemId("x-1"), "ben")).isFalse();

    assertThat(place.forgetting.tombstone(item).orElseThrow().by()).isEqualTo("anna");
  }

  @Test
  void another_photo_in_the_place_of_the_forgotten_one_stays() {
    ItemId item = place.answered("apple-desk/a.jpg");
    place.store.put(
        new ObjectKey("inbox", "apple-desk/a.jpg"), new byte[] {1}, PutTerms.of("image/jpeg"));

    place.forgetting.forget(item, "anna");

    assertThat(place.in("inbox")).containsExactly("apple-desk/a.jpg");
    assertThat(place.in("sorted")).isEmpty();
  }

  @Test
  void a_copy_that_was_filed_under_another_name_is_found() {
    place.store.put(
        new ObjectKey("sorted", "fresh/a.jpg"), new byte[] {1}, PutTerms.of("image/jpeg"));
    ItemId item = place.answered("apple-desk/a.jpg");
    assertThat(place.in("sorted")).containsExactly("fresh/a-2.jpg", "fresh/a.jpg");

    place.forgetting.forget(item, "anna");

    assertThat(place.in("sorted")).containsExactly("fresh/a.jpg");
  }

  @Test
  void the_photos_of_a_job_are_forgotten_some_at_a_time_and_it_takes_no_more() {
    place
        .ledger
        .jobs()
        .open(SampleResults.job(1), SampleResults.items(1, 5), null, SampleResults.NOW);
    place.answered(SampleResults.item(1, 1).key().text());

    Page<Item> first = place.forgetting.forget(SampleResults.jobId(1), "anna", null, 3);
    Page<Item> second = place.forgetting.forget(SampleResults.jobId(1), "anna", first.next(), 3);

    assertThat(first.entries()).hasSize(3);
    assertThat(second.next()).isNull();
    assertThat(place.forgetting.count()).isEqualTo(5);
    assertThat(place.in("inbox")).isEmpty();
    Item late = SampleResults.item(1, 6);
    place.ledger.jobs().add(SampleResults.jobId(1), List.of(late));
    assertThat(place.ledger.jobs().find(late.id()).orElseThrow().state())
        .isEqualTo(ItemState.CANCELLED);
  }

  @Test
  void photos_that_were_handed_in_at_once_under_one_number_are_forgotten_together() {
    Item item = givenTwice();

    place.forgetting.forget(item.id(), "anna");

    assertThat(place.in("inbox"))
        .containsExactly(folder(item, 1) + "b/c.jpg", folder(item, 10) + "a.jpg");
  }

  @Test
  void a_second_photo_under_a_number_is_found_when_its_name_is_forgotten_already() {
    Item item = givenTwice();
    place.forgetting.forget(item.id(), "anna");
    place.lies(folder(item, 1) + "b.jpg");

    place.forgetting.forget(item.id(), "anna");

    assertThat(place.in("inbox")).doesNotContain(folder(item, 1) + "b.jpg");
  }

  /** Two photos under number 1, one under 10, and one in a folder of somebody else's. */
  private Item givenTwice() {
    Item item = SampleResults.item(1, 1);
    place.ledger.jobs().open(SampleResults.job(1), List.of(item), null, SampleResults.NOW);
    place.answered(item.key().text());
    place.lies(folder(item, 1) + "b.jpg");
    place.lies(folder(item, 1) + "b/c.jpg");
    place.lies(folder(item, 10) + "a.jpg");
    return item;
  }

  private static String folder(Item item, int number) {
    return item.key().pipeline() + "/" + item.key().job() + "/" + number + "/";
  }

  @Test
  void a_number_of_a_pipeline_that_is_no_folder_can_be_forgotten() {
    String job = SampleResults.jobId(1).value();
    ItemId item = place.recorded("p".repeat(2_000) + "/" + job + "/1/a.jpg");

    assertThat(place.forgetting.forget(item, "anna")).isTrue();

    assertThat(place.forgetting.tombstone(item)).isPresent();
  }

  @Test
  void a_photo_whose_name_is_no_key_can_be_forgotten() {
    ItemId item = place.recorded("apple-desk/" + "n".repeat(2_000) + ".jpg");

    assertThat(place.forgetting.forget(item, "anna")).isTrue();

    assertThat(place.forgetting.tombstone(item)).isPresent();
  }
}
