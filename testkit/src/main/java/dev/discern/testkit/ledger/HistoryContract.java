package dev.discern.testkit.ledger;

import static dev.discern.testkit.ledger.SampleResults.NOW;
import static dev.discern.testkit.ledger.SampleResults.accepted;
import static dev.discern.testkit.ledger.SampleResults.item;
import static dev.discern.testkit.ledger.SampleResults.job;
import static dev.discern.testkit.ledger.SampleResults.outOfDomain;
import static dev.discern.testkit.ledger.SampleResults.refused;
import static dev.discern.testkit.ledger.SampleResults.setAside;
import static dev.discern.testkit.ledger.SampleResults.uncertain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.inference.decision.Decision;
import dev.discern.refusal.Refusal;
import dev.discern.serving.ledger.Consequences;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.history.History;
import dev.discern.serving.ledger.history.HistoryFilter;
import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.JobId;
import dev.discern.serving.ledger.result.Result;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link History} promises; its test extends this. */
public abstract class HistoryContract {
  private Books books;
  private History history;

  /** Empty books. */
  protected abstract Books books();

  @BeforeEach
  void open() {
    books = books();
    history = books.history();
    books.jobs().open(job(1), List.of(item(1, 1)), null, NOW);
    record(accepted("apple-desk/IMG_100%.jpg", 0.75), false, NOW); // 1
    record(uncertain("apple-desk/img_2.JPG"), true, NOW.plusSeconds(1));
    record(outOfDomain("pear-desk/dog.jpg"), true, NOW.plusSeconds(2));
    record(refused("pear-desk/broken.jpg"), false, NOW.plusSeconds(3));
    record(setAside("bomb.jpg"), false, NOW.plusSeconds(4));
    record(accepted(item(1, 1)), false, NOW.plusSeconds(5));
    record(rottenByVersion12("apple-desk/IMG_7.jpg"), false, NOW.plusSeconds(6)); // 7
  }

  private void record(Result result, boolean review, Instant at) {
    books.ledger().recordOnce(result, new Consequences(List.of(), review), at);
  }

  private static Result rottenByVersion12(String key) {
    return SampleResults.answered(key, new Decision.Accepted("rotten", 0.95), 0.0, 12);
  }

  /** A filter by one thing. */
  private static HistoryFilter by(String what, String value) {
    return new HistoryFilter(
        only("pipeline", what, value),
        only("decision", what, value),
        only("label", what, value),
        only("name", what, value),
        only("model", what, value),
        null,
        null,
        null,
        false);
  }

  private static @Nullable String only(String name, String what, String value) {
    return name.equals(what) ? value : null;
  }

  private List<Long> found(HistoryFilter filter) {
    List<Long> numbers =
        history.search(filter, null, 99).entries().stream().map(Entry::number).toList();
    assertThat(history.count(filter)).isEqualTo(numbers.size());
    return numbers;
  }

  @Test
  void the_records_of_many_photos_are_found_at_once() {
    Result two = accepted("apple-desk/IMG_100%.jpg", 0.75);
    ItemId none = item(1, 2).id();
    record(
        SampleResults.answered(
            "apple-desk/IMG_100%.jpg", new Decision.Accepted("rotten", 0.95), 0.0, 12),
        false,
        NOW.plusSeconds(7));

    Map<ItemId, List<Entry>> found = history.of(List.of(two.item(), item(1, 1).id(), none));

    assertThat(found.get(two.item())).extracting(Entry::number).containsExactly(1L, 8L);
    assertThat(found.get(two.item())).isEqualTo(history.of(two.item()));
    assertThat(found.get(item(1, 1).id())).hasSize(1);
    assertThat(found.get(none)).isEmpty();
    assertThat(history.of(List.<ItemId>of())).isEmpty();
  }

  @Test
  void all_are_found_newest_first_by_page() {
    assertThat(found(HistoryFilter.ALL)).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);

    Page<Entry> first = history.search(HistoryFilter.ALL, null, 5);
    Page<Entry> rest = history.search(HistoryFilter.ALL, first.next(), 5);

    assertThat(first.entries()).hasSize(5);
    assertThat(rest.entries()).extracting(Entry::number).containsExactly(2L, 1L);
    assertThat(rest.next()).isNull();
    assertThat(history.search(HistoryFilter.ALL, null, 7).next()).isNull();
  }

  @Test
  void records_are_found_by_what_they_are_about() {
    assertThat(found(by("pipeline", "pear-desk"))).containsExactly(4L, 3L);
    assertThat(found(by("pipeline", ""))).containsExactly(5L);
    assertThat(found(by("name", "IMG_"))).containsExactly(7L, 6L, 2L, 1L);
    assertThat(found(by("name", "100%"))).containsExactly(1L);
    assertThat(found(by("name", "%"))).containsExactly(1L);
    assertThat(found(by("name", "g_2"))).containsExactly(2L);
  }

  @Test
  void records_are_found_by_what_was_said() {
    assertThat(found(by("decision", "accepted"))).containsExactly(7L, 6L, 1L);
    assertThat(found(by("decision", "uncertain"))).containsExactly(2L);
    assertThat(found(by("decision", "out-of-domain"))).containsExactly(3L);
    assertThat(found(by("decision", "refused"))).containsExactly(4L);
    assertThat(found(by("decision", "set-aside"))).containsExactly(5L);
    assertThat(found(by("label", "fresh"))).containsExactly(6L, 2L, 1L);
    assertThat(found(by("label", "rotten"))).containsExactly(7L);
    assertThat(found(by("model", "apples"))).containsExactly(7L, 6L, 3L, 2L, 1L);
    assertThat(found(by("model", "apples@1"))).containsExactly(6L, 3L, 2L, 1L);
    assertThat(found(by("model", "apples@12"))).containsExactly(7L);
    assertThat(found(by("model", "apples@x"))).isEmpty();
    assertThat(found(by("model", "none"))).isEmpty();
  }

  @Test
  void records_are_found_by_job_and_time() {
    JobId job = job(1).id();
    assertThat(found(new HistoryFilter(null, null, null, null, null, job, null, null, false)))
        .containsExactly(6L);
    assertThat(found(between(NOW.plusSeconds(2), NOW.plusSeconds(4)))).containsExactly(4L, 3L);
  }

  private static HistoryFilter between(Instant from, Instant until) {
    return new HistoryFilter(null, null, null, null, null, null, from, until, false);
  }

  @Test
  void what_waits_for_a_person_is_found_until_one_has_spoken() {
    assertThat(found(HistoryFilter.REVIEW)).containsExactly(3L, 2L);

    assertThat(history.review(2, "rotten", "anna", NOW)).isTrue();

    assertThat(found(HistoryFilter.REVIEW)).containsExactly(3L);
    assertThat(reviewOf(2)).isEqualTo(new Entry.Review("rotten", "anna", NOW));
    assertThat(reviewOf(3)).isEqualTo(new Entry.Review(null, null, null));
    assertThat(reviewOf(1)).isNull();
  }

  @Test
  void what_no_page_gave_is_refused_with_the_remedy() {
    assertThatThrownBy(() -> history.search(HistoryFilter.ALL, "x", 10))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is where no page goes on");
  }

  @Test
  void the_last_word_counts_and_may_be_about_any_record() {
    history.review(1, "bruised", "anna", NOW);
    history.review(1, "rotten", "ben", NOW.plusSeconds(1));

    assertThat(reviewOf(1)).isEqualTo(new Entry.Review("rotten", "ben", NOW.plusSeconds(1)));
    assertThat(history.review(99, "rotten", "ben", NOW)).isFalse();
    assertThat(books.ledger().verify()).isEmpty();
  }

  @Test
  void what_people_have_said_is_found_in_the_ledgers_order() {
    history.review(3, "rotten", "anna", NOW);
    history.review(1, "bruised", "ben", NOW);

    assertThat(history.reviewed(null, null, 10).entries())
        .extracting(Entry::number)
        .containsExactly(1L, 3L);
    Page<Entry> first = history.reviewed(null, null, 1);
    assertThat(first.entries()).extracting(Entry::number).containsExactly(1L);
    assertThat(history.reviewed(null, first.next(), 1).entries())
        .extracting(Entry::number)
        .containsExactly(3L);
    assertThat(history.reviewed("nobody's", null, 10).entries()).isEmpty();
  }

  private Entry.@Nullable Review reviewOf(long number) {
    return history
        .search(HistoryFilter.ALL, String.valueOf(number + 1), 1)
        .entries()
        .get(0)
        .review();
  }
}
