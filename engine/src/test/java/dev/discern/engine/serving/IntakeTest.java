package dev.discern.engine.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.PutTerms;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.intake.Intake;
import dev.discern.serving.intake.SentAgain;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.result.Result;
import dev.discern.testkit.ledger.SampleResults;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class IntakeTest {
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000");
  private static final byte[] OTHER = HexFormat.of().parseHex("89504e470d0a1a0a0001");

  private final RecordingPlace place = new RecordingPlace();
  private final Intake intake =
      new Intake(
          place.inbox,
          place.jobs,
          new ImageLimits(1_000, 10, 1_000_000, false),
          place.time,
          new Random(1));

  @Test
  void a_photo_lies_in_the_inbox_before_it_is_written_down() {
    Job job = open(null);

    Item item = intake.store(job, 1, new Photo("Käfer 100%.png", PNG));

    ObjectKey key = new ObjectKey("inbox", "apple-desk/" + job.id() + "/1/Käfer 100%.png");
    assertThat(place.store.head(key).orElseThrow())
        .satisfies(
            object -> {
              assertThat(object.contentType()).isEqualTo("image/png");
              assertThat(object.metadata()).containsEntry("discern-trace", SampleResults.TRACE);
            });
    assertThat(item.state()).isEqualTo(ItemState.QUEUED);
    intake.writeDown(job, List.of(item));
    assertThat(place.jobs.counts(job.id()).of(ItemState.QUEUED)).isEqualTo(1);
  }

  @Test
  void what_is_no_photo_is_not_stored_and_the_receipt_says_why() {
    Job job = open(null);

    Item notes = intake.store(job, 1, new Photo("notes.txt", text("hello, this is text")));
    Item empty = intake.store(job, 2, new Photo("empty.jpg", new byte[0]));
    Item large = intake.store(job, 3, new Photo("large.jpg", new byte[1_001]));

    assertThat(List.of(notes, empty, large))
        .extracting(Item::state)
        .containsOnly(ItemState.REFUSED);
    assertThat(empty.reason()).isEqualTo("empty.jpg is empty (0 bytes). Send the photo again.");
    assertThat(place.store.list("inbox", "", "", 10)).isEmpty();
  }

  @Test
  void two_photos_of_one_name_lie_side_by_side() {
    Job job = open(null);

    intake.store(job, 1, new Photo("IMG.png", PNG));
    intake.store(job, 2, new Photo("IMG.png", PNG));

    assertThat(place.store.list("inbox", "", "", 10)).hasSize(2);
  }

  @Test
  void a_name_cannot_leave_its_place() {
    Job job = open(null);

    Item item = intake.store(job, 1, new Photo("../../etc/passwd\n", PNG));
    Item dots = intake.store(job, 2, new Photo("..", PNG));

    assertThat(item.key().text()).endsWith("/1/.._.._etc_passwd_");
    assertThat(dots.key().text()).endsWith("/2/photo");
  }

  @Test
  void who_repeats_a_request_under_its_key_finds_the_same_job_and_stores_nothing_twice() {
    Job first = open("k1");
    intake.writeDown(first, List.of(intake.store(first, 1, new Photo("a.png", PNG))));

    Job again = open("k1");
    intake.writeDown(again, List.of(intake.store(again, 1, new Photo("a.png", PNG))));

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(place.jobs.counts(first.id()).all()).isEqualTo(1);
  }

  @Test
  void a_key_is_forgotten_after_a_day() {
    Job first = open("k1");
    place.time.pass(Duration.ofHours(25));

    assertThat(open("k1").id()).isNotEqualTo(first.id());
  }

  @Test
  void a_cancelled_job_leaves_no_photo_that_nobody_has_begun_with() {
    Job job = open(null);
    intake.writeDown(job, List.of(intake.store(job, 1, new Photo("a.png", PNG))));

    assertThat(intake.cancel(job)).isEqualTo(1);

    assertThat(place.store.list("inbox", "", "", 10)).isEmpty();
    assertThat(place.jobs.counts(job.id()).of(ItemState.CANCELLED)).isEqualTo(1);
  }

  @Test
  void another_photo_under_a_number_that_is_taken_is_refused() {
    Job job = open(null);
    intake.writeDown(job, List.of(intake.store(job, 1, new Photo("a.png", PNG))));

    assertTaken(
        () -> intake.store(job, 1, new Photo("b.png", PNG)),
        "b.png cannot be number 1 of this job: that is another photo, a.png. Hand it in under a"
            + " number that is free.");
    assertTaken(
        () -> intake.store(job, 1, new Photo("a.png", OTHER)),
        "a.png cannot be number 1 of this job: that is another photo of that name. Hand it in under"
            + " a number that is free.");
    assertTaken(
        () -> intake.store(job, 1, new Photo("a.png", Arrays.copyOf(PNG, 30))),
        "that is another photo of that name.");
    assertTaken(
        () -> intake.refused(job, 1, "b.png", Refusal.of(RefusalCode.PHOTO_EMPTY, "b.png", "is.")),
        "that is another photo, a.png.");

    assertThat(place.store.list("inbox", "", "", 10)).hasSize(1);
    assertThat(place.store.get(place.inbox.place(key(job)), 100).orElseThrow().bytes())
        .isEqualTo(PNG);
  }

  @Test
  void of_two_photos_that_come_at_once_under_one_number_the_first_written_down_has_it() {
    Job job = open(null);
    Item first = intake.store(job, 1, new Photo("a.png", PNG));
    Item second = intake.store(job, 1, new Photo("b.png", PNG));
    Item beside = intake.store(job, 2, new Photo("c.png", PNG));
    intake.writeDown(job, List.of(first));

    assertTaken(
        () -> intake.writeDown(job, List.of(second, beside)),
        "b.png cannot be number 1 of this job: that is another photo, a.png.");

    assertThat(place.store.list("inbox", "", "", 10))
        .extracting(object -> object.key().name())
        .containsExactly("a.png", "c.png");
    assertThat(place.jobs.find(beside.id())).isPresent();
    intake.writeDown(job, List.of(first));
  }

  @Test
  void what_is_sent_again_is_what_is_still_there_and_the_rest_keeps_its_reason() {
    Job job = open(null);
    List<Item> items =
        List.of(
            intake.store(job, 1, new Photo("a.png", PNG)),
            intake.store(job, 2, new Photo("b.png", PNG)));
    intake.writeDown(job, items);
    items.forEach(item -> place.recorder.recordOnce(SampleResults.setAside(item.key().text())));
    place.store.delete(place.inbox.place(items.get(1).key().text()));

    assertThat(intake.sendAgain(items)).isEqualTo(new SentAgain(1, 1));

    assertThat(place.work.depth().total()).isEqualTo(1);
    assertThat(place.jobs.find(items.get(0).id()).orElseThrow().state())
        .isEqualTo(ItemState.QUEUED);
    assertThat(place.jobs.find(items.get(1).id()).orElseThrow())
        .satisfies(
            gone -> {
              assertThat(gone.state()).isEqualTo(ItemState.SET_ASIDE);
              assertThat(gone.reason()).startsWith("It took two workers with it.");
            });
  }

  @Test
  void a_photo_that_was_written_over_is_not_sent_again_in_the_others_name() {
    ObjectKey overwritten = place.inbox.place("apple-desk/camera.png");
    place.lie(overwritten.key());
    String etag = place.store.head(overwritten).orElseThrow().etag();
    Result result = SampleResults.withEtag(SampleResults.setAside("apple-desk/camera.png"), etag);
    place.recorder.recordOnce(result);
    place.store.put(overwritten, OTHER, PutTerms.of("image/png"));

    Item item = place.jobs.find(result.item()).orElseThrow();

    assertThat(intake.sendAgain(List.of(item))).isEqualTo(new SentAgain(0, 1));
  }

  @Test
  void a_number_is_taken_also_when_its_item_was_not_written_down_yet() {
    Job job = open(null);
    intake.store(job, 1, new Photo("a.png", PNG));

    assertTaken(() -> intake.store(job, 1, new Photo("a.png", OTHER)), "that is another photo");
  }

  @Test
  void the_same_photo_again_is_a_repeat_also_when_it_is_answered() {
    Job job = open(null);
    Photo photo = new Photo("a.png", PNG);
    Item first = intake.store(job, 1, photo);
    intake.writeDown(job, List.of(first));
    place.jobs.advance(List.of(first.id()), ItemState.DONE, place.time.instant());

    assertThat(intake.store(job, 1, photo).state()).isEqualTo(ItemState.DONE);
    assertTaken(() -> intake.store(job, 1, new Photo("a.png", OTHER)), "that is another photo");
    place.store.delete(place.inbox.place(key(job)));
    assertThat(intake.store(job, 1, photo).state()).isEqualTo(ItemState.DONE);

    assertThat(place.store.list("inbox", "", "", 10)).isEmpty();
  }

  @Test
  void a_cancelled_job_takes_no_more_photos() {
    Job job = open(null);
    intake.checkOpen(job);
    intake.cancel(job);

    assertThatThrownBy(() -> intake.checkOpen(place.jobs.find(job.id()).orElseThrow()))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "Job "
                + job.id()
                + " was cancelled and takes no more photos. Open another job for them.");
  }

  @Test
  void photos_that_come_while_their_job_is_cancelled_are_deleted_and_answered_ones_stay() {
    Job job = open(null);
    Item answered = intake.store(job, 1, new Photo("a.png", PNG));
    intake.writeDown(job, List.of(answered));
    place.jobs.advance(List.of(answered.id()), ItemState.DONE, place.time.instant());
    Item late = intake.store(job, 2, new Photo("b.png", PNG));

    intake.cancel(job);
    intake.writeDown(job, List.of(answered, late));

    assertThat(place.store.list("inbox", "", "", 10))
        .extracting(object -> object.key().name())
        .containsExactly("a.png");
    assertThat(place.jobs.find(late.id()).orElseThrow().state()).isEqualTo(ItemState.CANCELLED);
  }

  @Test
  void a_number_that_no_key_can_hold_is_refused_before_anything_is_stored() {
    Job job = open(null);

    assertThatThrownBy(() -> intake.store(job, 1_000_000_000, new Photo("a.png", PNG)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is beyond what a job can hold");

    assertThat(place.store.list("inbox", "", "", 10)).isEmpty();
    assertThat(intake.store(job, 999_999_999, new Photo("a.png", PNG)).key().job())
        .isEqualTo(job.id());
  }

  @Test
  void of_a_name_that_no_store_can_hold_the_beginning_and_the_ending_are_kept() {
    Job job = open(null);

    Item latin = intake.store(job, 1, new Photo("x".repeat(1_100) + ".png", PNG));
    Item flowers = intake.store(job, 2, new Photo("\uD83C\uDF38".repeat(70) + ".png", PNG));

    assertThat(latin.key().name()).isEqualTo("x".repeat(196) + ".png");
    assertThat(flowers.key().name()).isEqualTo("\uD83C\uDF38".repeat(49) + ".png");
    assertThat(place.store.list("inbox", "", "", 10)).hasSize(2);
  }

  @Test
  void a_key_that_was_used_for_another_pipeline_is_refused() {
    open("k1");

    assertThatThrownBy(() -> intake.open("pear-desk", "anna", SampleResults.TRACE, "k1"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("was used for a job of apple-desk. Use another one for pear-desk.");
  }

  private static void assertTaken(ThrowingCallable what, String words) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.PHOTO_NUMBER_TAKEN))
        .hasMessageContaining(words);
  }

  /** Where the first photo of a job lies. */
  private static String key(Job job) {
    return "apple-desk/" + job.id() + "/1/a.png";
  }

  private Job open(String key) {
    return intake.open("apple-desk", "anna", SampleResults.TRACE, key);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
