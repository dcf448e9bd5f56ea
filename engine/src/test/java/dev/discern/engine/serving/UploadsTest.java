package dev.discern.engine.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.inference.image.ImageLimits;
import dev.discern.refusal.Refusal;
import dev.discern.serving.intake.Upload;
import dev.discern.serving.intake.Uploads;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.job.Job;
import dev.discern.testkit.ledger.SampleResults;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UploadsTest {
  private static final Duration WITHIN = Duration.ofHours(6);
  private static final Duration UNMOVED = Duration.ofMinutes(2);

  private final RecordingPlace place = new RecordingPlace();
  private final Job job = SampleResults.job(1);
  private final Uploads uploads =
      new Uploads(
          place.inbox,
          place.jobs,
          new ImageLimits(1_000, 10, 1_000_000, false),
          WITHIN,
          place.time);

  UploadsTest() {
    place.jobs.open(job, List.of(), null, SampleResults.NOW);
  }

  @Test
  void an_announced_photo_has_an_address_until_its_time_is_over() {
    Item item = announced(1, "a.png", 900);
    assertThat(item.state()).isEqualTo(ItemState.RECEIVED);

    Upload upload = uploads.upload(job, item).orElseThrow();

    assertThat(upload.until()).isEqualTo(SampleResults.NOW.plus(WITHIN));
    assertThat(upload.put().headers()).containsEntry("Content-Type", "image/png");
    place.time.pass(WITHIN.minusSeconds(1));
    assertThat(again(1, "a.png", 900).orElseThrow().until()).isEqualTo(upload.until());
    place.time.pass(Duration.ofSeconds(1));
    assertThat(again(1, "a.png", 900)).isEmpty();
  }

  @Test
  void what_its_name_says_nothing_of_is_bytes() {
    assertThat(uploads.upload(job, announced(1, "page.html", 9)).orElseThrow().put().headers())
        .containsEntry("Content-Type", "application/octet-stream");
  }

  @Test
  void what_is_too_large_is_refused_at_once_and_has_no_address() {
    Item large = announced(1, "large.jpg", 1_001);
    Item empty = announced(2, "empty.jpg", 0);

    assertThat(List.of(large, empty)).extracting(Item::state).containsOnly(ItemState.REFUSED);
    assertThat(large.reason()).startsWith("large.jpg is larger than the limit of 0.0 MB.");
    assertThat(uploads.upload(job, large)).isEmpty();
    assertThat(announced(3, "a".repeat(2_000_000), 1_001).reason()).hasSizeLessThan(1_000);
  }

  @Test
  void another_photo_under_a_number_that_is_announced_is_refused() {
    announced(1, "a.png", 900);

    assertThatThrownBy(() -> uploads.announce(job, 1, "a.png", 901))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("that is another photo of that name");
    assertThatThrownBy(() -> uploads.announce(job, 1, "b.png", 900))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("that is another photo, a.png");
  }

  @Test
  void a_photo_that_has_begun_its_way_has_no_address_any_more() {
    Item item = announced(1, "a.png", 900);
    place.jobs.advance(List.of(item.id()), ItemState.WORKING, SampleResults.NOW);

    assertThat(again(1, "a.png", 900)).isEmpty();
  }

  @Test
  void a_job_ends_though_a_photo_never_came() {
    Item item = announced(1, "a.png", 900);
    place.time.pass(WITHIN.plusSeconds(1));

    place.reconciler.announced(UNMOVED, WITHIN);

    assertThat(place.jobs.counts(job.id()).isOver()).isTrue();
    assertThat(place.jobs.find(item.id()).orElseThrow().reason())
        .isEqualTo("a.png never arrived. Hand it in again.");
    assertThat(again(1, "a.png", 900)).isEmpty();
  }

  private Item announced(int number, String name, long bytes) {
    Item item = uploads.announce(job, number, name, bytes);
    place.jobs.add(job.id(), List.of(item));
    return item;
  }

  private Optional<Upload> again(int number, String name, long bytes) {
    return uploads.upload(job, uploads.announce(job, number, name, bytes));
  }
}
