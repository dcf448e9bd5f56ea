package dev.discern.testkit.ledger;

import static dev.discern.testkit.ledger.SampleResults.NOW;
import static dev.discern.testkit.ledger.SampleResults.accepted;
import static dev.discern.testkit.ledger.SampleResults.item;
import static dev.discern.testkit.ledger.SampleResults.items;
import static dev.discern.testkit.ledger.SampleResults.job;
import static dev.discern.testkit.ledger.SampleResults.jobId;
import static dev.discern.testkit.ledger.SampleResults.refused;
import static dev.discern.testkit.ledger.SampleResults.setAside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.refusal.Refusal;
import dev.discern.serving.ledger.Consequences;
import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.job.JobCounts;
import dev.discern.serving.ledger.job.Jobs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Jobs} promises; its test extends this. */
public abstract class JobsContract {
  private static final Instant LATER = NOW.plusSeconds(60);
  private Books books;
  private Jobs jobs;

  /** Empty books. */
  protected abstract Books books();

  @BeforeEach
  void open() {
    books = books();
    jobs = books.jobs();
  }

  private Job open(int number, int count) {
    return jobs.open(job(number), items(number, count), null, NOW);
  }

  private static List<ItemId> ids(List<Item> items) {
    return items.stream().map(Item::id).toList();
  }

  private ItemState stateOf(int job, int number) {
    return jobs.find(item(job, number).id()).orElseThrow().state();
  }

  @Test
  void a_job_is_found_with_its_items() {
    assertThat(open(1, 3)).isEqualTo(job(1));

    assertThat(jobs.find(jobId(1))).hasValue(job(1));
    assertThat(jobs.find(jobId(2))).isEmpty();
    assertThat(jobs.items(jobId(1), null, null, 9)).isEqualTo(new Page<>(items(1, 3), null));
    assertThat(jobs.find(item(1, 2).id())).hasValue(item(1, 2));
  }

  @Test
  void the_same_key_again_gives_the_same_job() {
    jobs.open(job(1), items(1, 2), "key", NOW);

    assertThat(jobs.open(job(2), items(2, 2), "key", NOW)).isEqualTo(job(1));

    assertThat(jobs.find(jobId(2))).isEmpty();
    assertThat(jobs.counts(jobId(2)).all()).isZero();
  }

  @Test
  void a_key_is_its_callers_own_and_lapses() {
    jobs.open(job(1), items(1, 1), "key", NOW);
    Job ofBen = new Job(jobId(2), "apple-desk", "ben", SampleResults.TRACE, NOW, null);

    assertThat(jobs.open(ofBen, items(2, 1), "key", NOW)).isEqualTo(ofBen);
    assertThat(jobs.open(job(3), items(3, 1), "key", job(1).createdAt().plusMillis(1)))
        .isEqualTo(job(3));
    assertThat(jobs.open(job(4), items(4, 1), "key", NOW)).isEqualTo(job(3));
  }

  @Test
  void of_many_with_the_same_key_at_once_one_makes_the_job() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Job>> openers =
        IntStream.rangeClosed(1, 8)
            .<Callable<Job>>mapToObj(n -> () -> jobs.open(job(n), items(n, 5), "key", NOW))
            .toList();

    List<Job> made = new ArrayList<>();
    for (Future<Job> each : threads.invokeAll(openers)) {
      made.add(each.get());
    }
    threads.shutdown();

    assertThat(made).hasSize(8).containsOnly(made.get(0));
    assertThat(jobs.list(null, null, 9).entries()).containsExactly(made.get(0));
  }

  @Test
  void items_are_added_and_those_that_are_there_stay() {
    open(1, 2);
    jobs.advance(List.of(item(1, 2).id()), ItemState.QUEUED, LATER);

    InboxKey other = InboxKey.of("apple-desk", jobId(1), 1, "other.jpg");
    Item late = new Item(ItemId.of(other, ""), other, ItemState.RECEIVED, 9, NOW, NOW, null);

    assertThat(jobs.add(jobId(1), List.of(late, item(1, 3), item(1, 4))))
        .isEqualTo(
            Map.of(
                late.id(), item(1, 1),
                item(1, 3).id(), item(1, 3),
                item(1, 4).id(), item(1, 4)));

    assertThat(jobs.counts(jobId(1)))
        .isEqualTo(new JobCounts(Map.of(ItemState.RECEIVED, 3, ItemState.QUEUED, 1)));
  }

  @Test
  void items_of_an_unknown_job_cannot_be_added() {
    assertThatThrownBy(() -> jobs.add(jobId(7), items(7, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no job " + jobId(7));
  }

  @Test
  void items_that_come_too_late_for_their_job_are_cancelled() {
    open(1, 1);
    jobs.cancel(jobId(1), LATER);

    assertThat(jobs.add(jobId(1), items(1, 2)).values())
        .extracting(Item::state)
        .containsOnly(ItemState.CANCELLED);

    assertThat(stateOf(1, 2)).isEqualTo(ItemState.CANCELLED);
  }

  @Test
  void jobs_are_listed_newest_first_by_page_and_by_caller() {
    IntStream.rangeClosed(1, 5).forEach(number -> open(number, 1));
    Job ofBen = new Job(jobId(6), "apple-desk", "ben", SampleResults.TRACE, NOW, null);
    jobs.open(ofBen, List.of(), null, NOW);

    Page<Job> first = jobs.list("anna", null, 3);

    assertThat(first.entries()).containsExactly(job(5), job(4), job(3));
    assertThat(jobs.list("anna", first.next(), 3))
        .isEqualTo(new Page<>(List.of(job(2), job(1)), null));
    assertThat(jobs.list(null, null, 1).entries()).containsExactly(ofBen);
  }

  @Test
  void items_are_paged_in_their_order_and_by_state() {
    open(1, 25);
    jobs.advance(ids(items(1, 12)), ItemState.QUEUED, LATER);

    List<Item> all = new ArrayList<>();
    String next = null;
    do {
      Page<Item> page = jobs.items(jobId(1), null, next, 10);
      all.addAll(page.entries());
      next = page.next();
    } while (next != null);

    assertThat(ids(all)).isEqualTo(ids(items(1, 25)));
    assertThat(jobs.items(jobId(1), ItemState.RECEIVED, null, 99).entries()).hasSize(13);
  }

  @Test
  void a_state_only_moves_forward() {
    open(1, 1);
    List<ItemId> item = List.of(item(1, 1).id(), new ItemId("unknown"));

    jobs.advance(item, ItemState.WORKING, LATER);
    jobs.advance(item, ItemState.QUEUED, LATER.plusSeconds(1));

    Item there = jobs.find(item.get(0)).orElseThrow();
    assertThat(there.state()).isEqualTo(ItemState.WORKING);
    assertThat(there.changedAt()).isEqualTo(LATER);
    assertThat(jobs.find(item.get(1))).isEmpty();
  }

  @Test
  void what_has_come_to_its_end_moves_no_more() {
    open(1, 1);
    books.ledger().recordOnce(accepted(item(1, 1)), Consequences.NONE, NOW);

    jobs.advance(List.of(item(1, 1).id()), ItemState.CANCELLED, LATER);
    jobs.advance(List.of(item(1, 1).id()), ItemState.WORKING, LATER);

    assertThat(stateOf(1, 1)).isEqualTo(ItemState.DONE);
  }

  @Test
  void cancelling_takes_what_was_not_begun() {
    open(1, 4);
    jobs.advance(List.of(item(1, 2).id()), ItemState.QUEUED, NOW);
    jobs.advance(List.of(item(1, 3).id()), ItemState.WORKING, NOW);
    books.ledger().recordOnce(accepted(item(1, 4)), Consequences.NONE, NOW);

    List<Item> cancelled = jobs.cancel(jobId(1), LATER);

    assertThat(ids(cancelled)).containsExactly(item(1, 1).id(), item(1, 2).id());
    assertThat(cancelled).extracting(Item::state).containsOnly(ItemState.CANCELLED);
    assertThat(jobs.counts(jobId(1)))
        .isEqualTo(
            new JobCounts(Map.of(ItemState.CANCELLED, 2, ItemState.WORKING, 1, ItemState.DONE, 1)));
    assertThat(jobs.find(jobId(1)).orElseThrow().cancelledAt()).isEqualTo(LATER);
  }

  @Test
  void cancelling_again_or_what_is_unknown_changes_nothing() {
    open(1, 1);
    jobs.cancel(jobId(1), LATER);

    assertThat(jobs.cancel(jobId(1), LATER.plusSeconds(1))).isEmpty();
    assertThat(jobs.cancel(jobId(2), LATER)).isEmpty();
    assertThat(jobs.find(jobId(1)).orElseThrow().cancelledAt()).isEqualTo(LATER);
  }

  @Test
  void refused_and_set_aside_items_are_reopened_and_no_others() {
    open(1, 4);
    books.ledger().recordOnce(refused(item(1, 1).key().text()), Consequences.NONE, NOW);
    books.ledger().recordOnce(setAside(item(1, 2).key().text()), Consequences.NONE, NOW);
    books.ledger().recordOnce(accepted(item(1, 3)), Consequences.NONE, NOW);

    List<Item> reopened = jobs.reopen(ids(items(1, 4)), LATER);

    assertThat(ids(reopened)).containsExactly(item(1, 1).id(), item(1, 2).id());
    assertThat(reopened).extracting(Item::state).containsOnly(ItemState.QUEUED);
    assertThat(reopened).extracting(Item::reason).containsOnlyNulls();
    assertThat(jobs.reopen(ids(items(1, 4)), LATER)).isEmpty();
    assertThat(jobs.find(item(1, 1).id())).hasValue(reopened.get(0));
  }

  @Test
  void dead_letters_are_listed_the_last_changed_first() {
    IntStream.rangeClosed(1, 5).forEach(this::setAsideAfter);

    Page<Item> first = jobs.inState(ItemState.SET_ASIDE, null, 3);
    Page<Item> rest = jobs.inState(ItemState.SET_ASIDE, first.next(), 3);

    assertThat(first.entries())
        .extracting(item -> item.key().name())
        .containsExactly("5.jpg", "4.jpg", "3.jpg");
    assertThat(rest.entries())
        .extracting(item -> item.key().name())
        .containsExactly("2.jpg", "1.jpg");
    assertThat(rest.next()).isNull();
  }

  private void setAsideAfter(int seconds) {
    Instant at = NOW.plusSeconds(seconds);
    books.ledger().recordOnce(setAside("x/" + seconds + ".jpg"), Consequences.NONE, at);
  }

  @Test
  void of_dead_letters_of_one_moment_no_page_leaves_any_out() {
    IntStream.rangeClosed(1, 5)
        .mapToObj(number -> setAside("x/" + number + ".jpg"))
        .forEach(result -> books.ledger().recordOnce(result, Consequences.NONE, NOW));

    Page<Item> first = jobs.inState(ItemState.SET_ASIDE, null, 3);
    Page<Item> rest = jobs.inState(ItemState.SET_ASIDE, first.next(), 3);

    assertThat(Stream.concat(first.entries().stream(), rest.entries().stream()).distinct())
        .hasSize(5);
  }

  @Test
  void what_has_not_moved_is_stuck() {
    open(1, 4);
    jobs.advance(List.of(item(1, 1).id()), ItemState.QUEUED, LATER);
    jobs.advance(List.of(item(1, 2).id()), ItemState.QUEUED, NOW.plusSeconds(1));
    books.ledger().recordOnce(accepted(item(1, 3)), Consequences.NONE, NOW);

    assertThat(ids(jobs.stuck(NOW.plusSeconds(1), 9)))
        .containsExactly(item(1, 4).id(), item(1, 2).id());
    assertThat(jobs.stuck(NOW.plusSeconds(1), 1)).hasSize(1);
    assertThat(jobs.stuck(NOW.minusSeconds(1), 9)).isEmpty();
  }

  @Test
  void what_has_come_to_its_end_and_is_not_forgotten_is_found_for_retention() {
    open(1, 4);
    books.ledger().recordOnce(accepted(item(1, 1)), Consequences.NONE, NOW.plusSeconds(3));
    books.ledger().recordOnce(accepted(item(1, 2)), Consequences.NONE, NOW.plusSeconds(1));
    books.ledger().recordOnce(accepted(item(1, 3)), Consequences.NONE, NOW.plusSeconds(2));
    books.ledger().forget(item(1, 3).id(), "anna", NOW.plusSeconds(2));

    assertThat(ids(jobs.endedBy(NOW.plusSeconds(3), 9)))
        .containsExactly(item(1, 2).id(), item(1, 1).id());
    assertThat(jobs.endedBy(NOW.plusSeconds(3), 1)).hasSize(1);
    assertThat(ids(jobs.endedBy(NOW.plusSeconds(2), 9))).containsExactly(item(1, 2).id());
  }

  @Test
  void what_no_page_gave_is_refused_with_the_remedy() {
    assertThatThrownBy(() -> jobs.items(jobId(1), null, "x", 10))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is where no page goes on");
    assertThatThrownBy(() -> jobs.inState(ItemState.SET_ASIDE, "yesterday", 10))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is where no page goes on");
  }

  @Test
  void ten_thousand_items_are_counted_and_paged() {
    open(1, 0);
    List<Item> all = items(1, 10_000);
    for (int from = 0; from < all.size(); from += 1000) {
      jobs.add(jobId(1), all.subList(from, from + 1000));
    }
    jobs.advance(ids(all), ItemState.QUEUED, LATER);

    assertThat(jobs.counts(jobId(1)).of(ItemState.QUEUED)).isEqualTo(10_000);
    @Nullable String after = "9990";
    assertThat(ids(jobs.items(jobId(1), null, after, 100).entries()))
        .isEqualTo(ids(all.subList(9990, 10_000)));
  }
}
