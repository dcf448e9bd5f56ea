package dev.discern.engine.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.inference.decision.Decision;
import dev.discern.objects.ObjectKey;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import dev.discern.serving.ledger.result.WorkNote;
import dev.discern.serving.queue.PhotoArrived;
import dev.discern.serving.queue.WorkQueueUnavailable;
import dev.discern.serving.worker.Worker;
import dev.discern.testkit.photos.DrawnPhotos;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {
  static final byte[] GREEN = photo(Color.GREEN);

  @TempDir Path folder;
  private WorkPlace place;
  private Worker worker;

  @BeforeEach
  void open() throws IOException {
    place = new WorkPlace(folder);
    worker = place.worker("w1");
  }

  @AfterEach
  void close() {
    place.close();
  }

  @Test
  void a_photo_that_waits_for_memory_is_not_taken_for_hanging() {
    List<Optional<ItemId>> seen = new ArrayList<>();
    place.inTheQueue =
        () -> {
          place.time.pass(Duration.ofHours(1));
          seen.add(place.inHand.longerThan(Duration.ofSeconds(60)));
        };
    place.arrive("colours/leaf.png", GREEN);

    assertThat(work()).isEqualTo(1);

    assertThat(seen).containsExactly(Optional.empty());
    assertThat(place.told()).extracting(WorkerTest::decision).hasSize(1);
  }

  @Test
  void a_photo_in_the_inbox_gets_its_result_and_is_settled() {
    PhotoArrived arrived = place.arrive("colours/leaf.png", GREEN);

    assertThat(work()).isEqualTo(1);

    assertThat(place.told())
        .singleElement()
        .satisfies(
            result -> {
              assertThat(decision(result))
                  .isInstanceOfSatisfying(
                      Decision.Accepted.class, a -> assertThat(a.label()).isEqualTo("green"));
              assertThat(result.etag()).isEqualTo(arrived.etag());
              assertThat(result.sha256()).hasSize(64);
              assertThat(result.work().worker()).isEqualTo("w1");
            });
    assertThat(place.work.depth().total()).isZero();
  }

  @Test
  void it_says_what_it_begins_with_before_what_came_of_it() {
    place.arrive("colours/a.png", GREEN);
    place.arrive("colours/b.png", photo(Color.RED));

    work();

    assertThat(place.notes())
        .satisfiesExactly(
            note ->
                assertThat(note)
                    .isInstanceOfSatisfying(
                        WorkNote.Begun.class, begun -> assertThat(begun.items()).hasSize(2)),
            note -> assertThat(note).isInstanceOf(WorkNote.Ready.class),
            note -> assertThat(note).isInstanceOf(WorkNote.Ready.class));
  }

  @Test
  void an_event_that_comes_twice_names_the_same_item_and_the_same_place() {
    PhotoArrived arrived = place.arrive("colours/leaf.png", GREEN);
    place.tell(arrived);

    work();

    List<Result> told = place.told();
    assertThat(told).hasSize(2);
    assertThat(told.get(0).item()).isEqualTo(told.get(1).item());
    assertThat(told.get(0).objectKey()).isEqualTo(told.get(1).objectKey());
  }

  @Test
  void a_late_event_of_a_photo_that_was_overwritten_is_about_what_lies_there_now() {
    PhotoArrived early = place.arrive("colours/camera.png", photo(Color.RED));
    place.work.settle(place.work.lease(10, Duration.ZERO, WorkPlace.LEASE));
    PhotoArrived late = place.arrive("colours/camera.png", GREEN);
    place.tell(early);

    work();

    assertThat(place.told()).extracting(Result::etag).containsOnly(late.etag());
  }

  @Test
  void what_is_no_photo_is_refused_with_the_reason_and_settled() {
    place.arrive("colours/notes.txt", "hello".getBytes(StandardCharsets.UTF_8));
    place.arrive("colours/nothing.png", new byte[0]);

    work();

    assertThat(place.told())
        .extracting(Result::outcome)
        .satisfiesExactly(
            outcome -> assertThat(((Outcome.Refused) outcome).code()).isEqualTo("not-an-image"),
            outcome -> assertThat(((Outcome.Refused) outcome).code()).isEqualTo("photo-empty"));
    assertThat(place.work.depth().total()).isZero();
  }

  @Test
  void a_photo_beyond_the_limit_is_refused_unread() {
    place.arrive("colours/huge.png", new byte[1_000_001]);

    work();

    Result result = place.told().get(0);
    assertThat(((Outcome.Refused) result.outcome()).code()).isEqualTo("object-too-large");
    assertThat(result.sha256()).isNull();
    assertThat(result.size()).isEqualTo(1_000_001);
  }

  @Test
  void a_photo_that_is_gone_is_settled_without_a_result() {
    PhotoArrived arrived = place.arrive("colours/leaf.png", GREEN);
    place.store.delete(arrived.object());

    work();

    assertThat(place.told()).isEmpty();
    assertThat(place.work.depth().total()).isZero();
    assertThat(place.heard).containsExactly("passed over: inbox/colours/leaf.png is gone");
  }

  @Test
  void what_a_worker_stored_and_died_before_telling_is_told_when_the_photo_is_gone() {
    PhotoArrived arrived = place.arrive("colours/leaf.png", GREEN);
    dieBeforeTelling();
    place.store.delete(arrived.object());
    place.time.pass(WorkPlace.LEASE.plusSeconds(1));

    work();

    assertThat(place.told())
        .singleElement()
        .satisfies(result -> assertThat(result.etag()).isEqualTo(arrived.etag()));
    assertThat(place.work.depth().total()).isZero();
    assertThat(place.heard).endsWith("passed over: inbox/colours/leaf.png is gone");
  }

  @Test
  void an_event_of_another_bucket_causes_nothing() {
    place.tell(
        new PhotoArrived(
            new ObjectKey("results", "colours/x.json"), 10, "e", "0", place.time.instant()));

    work();

    assertThat(place.told()).isEmpty();
    assertThat(place.work.depth().total()).isZero();
  }

  @Test
  void a_photo_for_a_pipeline_that_nobody_knows_is_set_aside() {
    place.arrive("pears/pear.png", GREEN);

    work();

    assertThat(place.told().get(0).outcome())
        .isEqualTo(new Outcome.SetAside("pears is no pipeline."));
  }

  @Test
  void a_photo_whose_model_cannot_be_opened_waits_and_is_set_aside_at_the_last_try() {
    place.lending =
        () -> {
          throw Refusal.of(RefusalCode.PACKAGE_BROKEN, "colours@1", "is broken.");
        };
    place.arrive("colours/leaf.png", GREEN);

    work();
    assertThat(place.told()).isEmpty();
    place.time.pass(Duration.ofSeconds(11));
    work();
    place.time.pass(Duration.ofSeconds(11));
    work();

    assertThat(place.told())
        .singleElement()
        .extracting(Result::outcome)
        .isEqualTo(new Outcome.SetAside("colours@1 is broken."));
    assertThat(place.heard)
        .contains("given back: colours@1 is broken.")
        .contains("finished leaf.png");
  }

  @Test
  void a_photo_that_kills_its_worker_twice_is_set_aside_and_the_others_in_its_hands_are_answered() {
    place.arrive("colours/before.png", GREEN);
    place.arrive("colours/killer.png", photo(Color.RED));
    place.arrive("colours/after.png", GREEN);
    dieAtTheSecondPhoto();
    place.time.pass(WorkPlace.LEASE.plusSeconds(1));
    dieAtTheSecondPhoto();
    place.time.pass(WorkPlace.LEASE.plusSeconds(1));
    place.lending = () -> {};

    place.worker("w3").workOnce(10, Duration.ZERO);

    List<Result> told = place.told();
    assertThat(told)
        .extracting(result -> result.key().name())
        .containsExactly("before.png", "killer.png", "after.png");
    assertThat(told.get(1).outcome())
        .isInstanceOfSatisfying(
            Outcome.SetAside.class,
            aside -> assertThat(aside.sentence()).contains("took its worker with it twice"));
    assertThat(told.get(0).outcome()).isInstanceOf(Outcome.Answered.class);
    assertThat(told.get(2).outcome()).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void while_the_store_is_down_it_waits_with_the_photo_in_hand() {
    place.arrive("colours/leaf.png", GREEN);
    place.store.down(true);
    place.meanwhile =
        () -> {
          if (place.heard.size() == 4) {
            place.store.down(false);
          }
        };

    work();

    assertThat(place.heard)
        .startsWith("waiting 200", "waiting 400", "waiting 800", "waiting 1600")
        .endsWith("finished leaf.png");
    assertThat(place.told().get(0).work().attempt()).isEqualTo(1);
  }

  @Test
  void a_photo_that_the_store_does_not_let_it_read_is_set_aside_with_what_to_check() {
    place.arrive("colours/leaf.png", GREEN);
    place.store.forbid("inbox");

    for (int attempt = 1; attempt <= 3; attempt++) {
      work();
      place.time.pass(Duration.ofSeconds(61));
    }

    assertThat(place.told())
        .extracting(Result::outcome)
        .containsExactly(new Outcome.SetAside("leaf.png cannot be read. inbox lets nobody in."));
    assertThat(place.heard)
        .containsExactly(
            "shut out: inbox lets nobody in.",
            "given back: inbox lets nobody in.",
            "shut out: inbox lets nobody in.",
            "given back: inbox lets nobody in.",
            "shut out: inbox lets nobody in.",
            "finished leaf.png");
  }

  @Test
  void a_result_that_the_store_does_not_take_is_made_again_when_it_does() {
    place.arrive("colours/leaf.png", GREEN);
    place.store.forbid("results");
    work();
    assertThat(place.told()).isEmpty();

    place.store.forbid(null);
    place.time.pass(Duration.ofSeconds(61));
    work();

    assertThat(place.told())
        .extracting(Result::outcome)
        .hasOnlyElementsOfType(Outcome.Answered.class);
  }

  @Test
  void what_waited_for_a_model_while_it_was_marked_is_not_blamed_for_it() {
    place.arrive("colours/leaf.png", GREEN);
    dieAtTheFirstPhoto();
    place.time.pass(WorkPlace.LEASE.plusSeconds(1));
    place.lending =
        () -> {
          throw Refusal.of(RefusalCode.PACKAGE_BROKEN, "colours@1", "is broken.");
        };
    work();
    place.lending = () -> {};
    place.time.pass(Duration.ofSeconds(11));

    work();

    assertThat(place.told())
        .extracting(Result::outcome)
        .hasOnlyElementsOfType(Outcome.Answered.class);
  }

  @Test
  void however_long_the_store_is_down_no_photo_counts_as_hanging() {
    place.arrive("colours/leaf.png", GREEN);
    place.lending = () -> place.store.down(true);
    Instant begun = place.time.instant();
    List<ItemId> hanging = new ArrayList<>();
    place.meanwhile =
        () -> {
          place.inHand.longerThan(Duration.ofSeconds(60)).ifPresent(hanging::add);
          place.store.down(place.time.instant().isBefore(begun.plusSeconds(300)));
        };

    work();

    assertThat(hanging).isEmpty();
    assertThat(place.told()).hasSize(1);
  }

  @Test
  void a_photo_that_does_not_come_to_its_end_is_named() {
    place.arrive("colours/leaf.png", GREEN);
    List<ItemId> hanging = new ArrayList<>();
    place.lending =
        () -> {
          place.time.pass(Duration.ofSeconds(61));
          place.inHand.longerThan(Duration.ofSeconds(60)).ifPresent(hanging::add);
        };

    work();

    assertThat(hanging).containsExactly(place.told().get(0).item());
  }

  @Test
  void a_folder_as_long_as_a_key_takes_no_worker_with_it() {
    place.arrive("f".repeat(1_000) + "/leaf.png", GREEN);

    work();

    assertThat(place.told().get(0).outcome()).isInstanceOf(Outcome.SetAside.class);
  }

  @Test
  void while_the_results_queue_is_down_nothing_is_settled() {
    place.arrive("colours/leaf.png", GREEN);
    place.results.down(true);
    place.meanwhile =
        () -> {
          assertThat(place.work.depth().leased()).isEqualTo(1);
          place.results.down(false);
        };

    work();

    assertThat(place.told()).hasSize(1);
    assertThat(place.work.depth().total()).isZero();
  }

  @Test
  void without_a_queue_there_is_nothing_to_do_and_that_is_said() {
    place.work.down(true);

    assertThatThrownBy(this::work).isInstanceOf(WorkQueueUnavailable.class);
  }

  @Test
  void who_is_to_leave_gives_back_what_it_has_not_begun() {
    place.arrive("colours/a.png", GREEN);
    place.arrive("colours/b.png", GREEN);
    place.lending = place.leaving::ask;

    work();

    assertThat(place.told()).hasSize(1);
    assertThat(place.work.depth().waiting()).isEqualTo(1);
    assertThat(place.heard).containsExactly("finished a.png", "given back: the worker leaves");
  }

  @Test
  void a_message_that_is_no_event_ends_among_the_dead_letters() {
    place.work.send(List.of("hello"));

    for (int i = 0; i < 4; i++) {
      work();
      place.time.pass(Duration.ofSeconds(6));
    }

    assertThat(place.work.count()).isEqualTo(1);
  }

  private int work() {
    return worker.workOnce(10, Duration.ZERO);
  }

  /** As kill -9 does: nothing of what the worker would do afterwards is done. */
  private void dieAtTheSecondPhoto() {
    int[] photos = {0};
    place.lending =
        () -> {
          if (++photos[0] == 2) {
            throw new OutOfMemoryError("the photo took the worker with it");
          }
        };
    assertThatThrownBy(() -> place.worker("dying").workOnce(10, Duration.ZERO))
        .isInstanceOf(OutOfMemoryError.class);
    place.notes();
  }

  private void dieAtTheFirstPhoto() {
    place.lending =
        () -> {
          throw new OutOfMemoryError("the photo took the worker with it");
        };
    assertThatThrownBy(() -> place.worker("dying").workOnce(10, Duration.ZERO))
        .isInstanceOf(OutOfMemoryError.class);
    place.notes();
  }

  private void dieBeforeTelling() {
    place.lending = () -> place.results.down(true);
    place.meanwhile =
        () -> {
          throw new OutOfMemoryError("it ends with its result stored");
        };
    assertThatThrownBy(() -> place.worker("dying").workOnce(10, Duration.ZERO))
        .isInstanceOf(OutOfMemoryError.class);
    place.meanwhile = () -> {};
    place.results.down(false);
    assertThat(place.notes()).hasOnlyElementsOfType(WorkNote.Begun.class);
  }

  private static Decision decision(Result result) {
    return ((Outcome.Answered) result.outcome()).decided().decision();
  }

  private static byte[] photo(Color color) {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(color);
    graphics.fillRect(0, 0, 40, 30);
    graphics.dispose();
    return DrawnPhotos.encode(image, "png");
  }
}
