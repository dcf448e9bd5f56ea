package dev.discern.testkit.ledger;

import static dev.discern.testkit.ledger.SampleResults.NOW;
import static dev.discern.testkit.ledger.SampleResults.accepted;
import static dev.discern.testkit.ledger.SampleResults.again;
import static dev.discern.testkit.ledger.SampleResults.answered;
import static dev.discern.testkit.ledger.SampleResults.item;
import static dev.discern.testkit.ledger.SampleResults.job;
import static dev.discern.testkit.ledger.SampleResults.outOfDomain;
import static dev.discern.testkit.ledger.SampleResults.refused;
import static dev.discern.testkit.ledger.SampleResults.setAside;
import static dev.discern.testkit.ledger.SampleResults.uncertain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.decision.Decision;
import dev.discern.serving.ledger.Consequences;
import dev.discern.serving.ledger.Ledger.Tombstone;
import dev.discern.serving.ledger.Recorded;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.history.HistoryFilter;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.notice.NewNotice;
import dev.discern.serving.ledger.notice.Notice;
import dev.discern.serving.ledger.result.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link dev.discern.serving.ledger.Ledger} promises; a ledger's test extends this. */
public abstract class LedgerContract {
  private static final Consequences MAIL =
      new Consequences(
          List.of(new NewNotice("n1", "mail", "apple-desk/1", "{\"to\":\"anna\"}", NOW)), false);
  private Books books;

  /** Empty books. */
  protected abstract Books books();

  /** Changes a row's content behind the ledger's back. */
  protected abstract void tamper(long number);

  @BeforeEach
  void open() {
    books = books();
  }

  private Recorded record(Result result) {
    return books.ledger().recordOnce(result, Consequences.NONE, NOW);
  }

  private ItemState stateOf(ItemId item) {
    return books.jobs().find(item).orElseThrow().state();
  }

  static Stream<Result> outcomes() {
    return Stream.of(
        accepted("apple-desk/a.jpg", 0.75),
        uncertain("apple-desk/a.jpg"),
        outOfDomain("apple-desk/a.jpg"),
        refused("apple-desk/a.jpg"),
        setAside("apple-desk/a.jpg"),
        accepted("a.jpg", 0.75),
        accepted("apple-desk/Äpfel im Herbst/蘋果 100% + \uD83C\uDF4E 'x'; drop.jpg", 0.75));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void what_was_recorded_is_read_back_as_it_was(Result result) {
    assertThat(record(result)).isEqualTo(Recorded.NEW);

    assertThat(books.history().of(result.item()))
        .containsExactly(new Entry(1, result, null, NOW, null));
    assertThat(books.ledger().verify()).isEmpty();
  }

  @Test
  void the_same_result_again_changes_nothing() {
    Result result = accepted("apple-desk/a.jpg", 0.75);
    books.ledger().recordOnce(result, MAIL, NOW);

    Recorded second = books.ledger().recordOnce(again(result), MAIL, NOW.plusSeconds(9));

    assertThat(second).isEqualTo(Recorded.REPEATED);
    assertThat(books.history().of(result.item()))
        .containsExactly(new Entry(1, result, null, NOW, null));
    assertThat(books.outbox().of(result.item())).hasSize(1);
    assertThat(books.ledger().size()).isEqualTo(1);
  }

  @Test
  void another_model_version_is_a_record_of_its_own() {
    Decision fresh = new Decision.Accepted("fresh", 0.75);
    record(answered("apple-desk/a.jpg", fresh, 0.75, 1));

    Result second = answered("apple-desk/a.jpg", fresh, 0.75, 2);

    assertThat(record(second)).isEqualTo(Recorded.NEW);
    assertThat(books.history().of(second.item())).extracting(Entry::number).containsExactly(1L, 2L);
  }

  @Test
  void what_another_version_says_of_an_answered_photo_is_recorded_and_not_acted_on() {
    Decision fresh = new Decision.Accepted("fresh", 0.75);
    record(answered("apple-desk/a.jpg", fresh, 0.75, 1));

    Result late = answered("apple-desk/a.jpg", fresh, 0.75, 2);
    Consequences asked = new Consequences(MAIL.notices(), true);

    assertThat(books.ledger().recordOnce(late, asked, NOW)).isEqualTo(Recorded.NEW);
    assertThat(books.outbox().of(late.item())).isEmpty();
    assertThat(books.history().of(late.item())).extracting(Entry::review).containsOnlyNulls();
  }

  @Test
  void a_photo_that_is_answered_before_its_item_is_written_down_names_its_caller() {
    books.jobs().open(job(1), List.of(), null, NOW);
    Item item = item(1, 1);

    record(accepted(item));
    books.jobs().add(job(1).id(), List.of(item));

    assertThat(books.history().of(item.id())).extracting(Entry::caller).containsExactly("anna");
    assertThat(stateOf(item.id())).isEqualTo(ItemState.DONE);
  }

  @Test
  void an_item_that_nobody_announced_is_made() {
    Result result = refused("apple-desk/a.jpg");

    assertThat(books.ledger().settled(Set.of(result.item()))).isEmpty();
    record(result);

    assertThat(books.ledger().settled(Set.of(result.item()))).containsExactly(result.item());
    assertThat(books.jobs().find(result.item()))
        .hasValue(
            new Item(
                result.item(),
                result.key(),
                ItemState.REFUSED,
                80_000,
                result.work().arrivedAt(),
                NOW,
                "The photo is cut off. Send it again."));
  }

  @Test
  void of_many_items_those_are_named_that_have_come_to_their_end() {
    List<Item> items = SampleResults.items(1, 700);
    books.jobs().open(job(1), items, null, NOW);
    record(accepted(items.get(3)));
    record(refused("apple-desk/a.jpg"));
    List<ItemId> asked = new ArrayList<>(items.stream().map(Item::id).toList());
    asked.add(refused("apple-desk/a.jpg").item());
    asked.add(refused("apple-desk/never-seen.jpg").item());

    assertThat(books.ledger().settled(asked))
        .containsExactlyInAnyOrder(items.get(3).id(), refused("apple-desk/a.jpg").item());
    assertThat(books.ledger().settled(List.of())).isEmpty();
  }

  @Test
  void of_many_items_those_are_named_that_nobody_has_to_come_back_to_since_a_moment() {
    List<Item> items = SampleResults.items(1, 3);
    books.jobs().open(job(1), items, null, NOW);
    books.jobs().cancel(job(1).id(), NOW);
    List<Result> early =
        List.of(
            accepted("apple-desk/a.jpg", 0.75),
            refused("apple-desk/b.jpg"),
            setAside("apple-desk/c.jpg"));
    early.forEach(this::record);
    Result late = accepted("apple-desk/late.jpg", 0.75);
    books.ledger().recordOnce(late, Consequences.NONE, NOW.plusSeconds(2));
    Stream<ItemId> recorded = Stream.concat(early.stream(), Stream.of(late)).map(Result::item);
    List<ItemId> asked =
        Stream.concat(recorded, Stream.of(items.get(0).id(), new ItemId("x-1"))).toList();

    assertThat(books.ledger().closedBy(NOW.plusSeconds(1), asked))
        .containsExactlyInAnyOrder(early.get(0).item(), early.get(1).item(), items.get(0).id());
    assertThat(books.ledger().closedBy(NOW.plusSeconds(2), asked)).contains(late.item());
    assertThat(books.ledger().closedBy(NOW, List.of())).isEmpty();
  }

  @Test
  void an_announced_item_is_settled_and_its_caller_is_in_the_record() {
    Item item = item(1, 1);
    books.jobs().open(job(1), List.of(item), null, NOW);

    record(accepted(item));

    assertThat(stateOf(item.id())).isEqualTo(ItemState.DONE);
    assertThat(books.history().of(item.id())).extracting(Entry::caller).containsExactly("anna");
  }

  @Test
  void notices_are_written_with_the_result() {
    Result result = accepted("apple-desk/a.jpg", 0.75);

    books.ledger().recordOnce(result, MAIL, NOW);

    assertThat(books.outbox().of(result.item()))
        .containsExactly(
            new Notice(MAIL.notices().get(0), result.item(), NOW, NOW, 0, null, null, null));
  }

  @Test
  void a_notice_that_is_there_already_is_not_written_again() {
    books.ledger().recordOnce(accepted("apple-desk/a.jpg", 0.75), MAIL, NOW);

    Result other = accepted("apple-desk/b.jpg", 0.75);

    assertThat(books.ledger().recordOnce(other, MAIL, NOW)).isEqualTo(Recorded.NEW);
    assertThat(books.outbox().of(other.item())).isEmpty();
  }

  @Test
  void an_answer_after_a_set_aside_is_recorded_too_and_settles_the_item() {
    record(setAside("apple-desk/a.jpg"));

    Result answer = accepted("apple-desk/a.jpg", 0.75);

    assertThat(record(answer)).isEqualTo(Recorded.NEW);
    assertThat(stateOf(answer.item())).isEqualTo(ItemState.DONE);
    assertThat(books.jobs().find(answer.item()).orElseThrow().reason()).isNull();
  }

  @Test
  void a_set_aside_after_an_answer_changes_nothing() {
    Result answer = accepted("apple-desk/a.jpg", 0.75);
    record(answer);

    assertThat(record(setAside("apple-desk/a.jpg"))).isEqualTo(Recorded.REPEATED);
    assertThat(stateOf(answer.item())).isEqualTo(ItemState.DONE);
    assertThat(books.ledger().size()).isEqualTo(1);
  }

  @Test
  void a_reopened_item_can_be_refused_again_but_not_by_the_same_message() {
    Result first = refused("apple-desk/a.jpg");
    record(first);
    books.jobs().reopen(List.of(first.item()), NOW);

    assertThat(record(first)).isEqualTo(Recorded.REPEATED);
    assertThat(stateOf(first.item())).isEqualTo(ItemState.QUEUED);
    assertThat(record(again(first))).isEqualTo(Recorded.NEW);
    assertThat(stateOf(first.item())).isEqualTo(ItemState.REFUSED);
    assertThat(books.ledger().size()).isEqualTo(2);
  }

  @Test
  void a_result_of_a_cancelled_item_is_unwanted() {
    Item item = item(1, 1);
    books.jobs().open(job(1), List.of(item), null, NOW);
    books.jobs().cancel(job(1).id(), NOW);

    Recorded recorded = books.ledger().recordOnce(accepted(item), MAIL, NOW);

    assertThat(recorded).isEqualTo(Recorded.UNWANTED);
    assertThat(books.history().of(item.id())).isEmpty();
    assertThat(books.outbox().of(item.id())).isEmpty();
    assertThat(stateOf(item.id())).isEqualTo(ItemState.CANCELLED);
  }

  @Test
  void of_two_photos_under_one_number_the_other_ones_result_is_unwanted() {
    Item item = item(1, 1);
    books.jobs().open(job(1), List.of(item), null, NOW);
    String other = item.key().text().replace("IMG_1", "other");

    assertThat(books.ledger().recordOnce(accepted(other, 0.75), MAIL, NOW))
        .isEqualTo(Recorded.UNWANTED);
    assertThat(stateOf(item.id())).isEqualTo(ItemState.RECEIVED);
    assertThat(books.history().of(item.id())).isEmpty();
    assertThat(books.outbox().of(item.id())).isEmpty();

    assertThat(record(accepted(item))).isEqualTo(Recorded.NEW);
    assertThat(record(again(accepted(other, 0.75)))).isEqualTo(Recorded.UNWANTED);
    assertThat(books.jobs().find(item.id()).orElseThrow().key()).isEqualTo(item.key());
  }

  @Test
  void a_forgotten_item_leaves_a_place_in_the_chain_and_nothing_else() {
    Result result = accepted("apple-desk/secret.jpg", 0.75);
    record(accepted("apple-desk/a.jpg", 0.75));
    books.ledger().recordOnce(result, MAIL, NOW);
    record(accepted("apple-desk/b.jpg", 0.75));

    assertThat(books.ledger().tombstone(result.item())).isEmpty();

    assertThat(books.ledger().forget(result.item(), "anna", NOW)).isTrue();
    assertThat(books.ledger().forget(result.item(), "ben", NOW.plusSeconds(1))).isTrue();

    assertThat(books.ledger().tombstone(result.item())).contains(new Tombstone(NOW, "anna"));
    assertThat(books.ledger().forgotten()).isEqualTo(1);

    assertThat(books.history().of(result.item())).isEmpty();
    assertThat(books.history().count(HistoryFilter.ALL)).isEqualTo(2);
    assertThat(books.outbox().of(result.item())).isEmpty();
    assertThat(books.jobs().find(result.item()).orElseThrow().key().text())
        .doesNotContain("secret");
    assertThat(books.ledger().size()).isEqualTo(3);
    assertThat(books.ledger().verify()).isEmpty();
    assertThat(record(result)).isEqualTo(Recorded.UNWANTED);
    assertThat(books.jobs().reopen(List.of(result.item()), NOW)).isEmpty();
  }

  @Test
  void an_unknown_item_cannot_be_forgotten() {
    assertThat(books.ledger().forget(new ItemId("x-1"), "anna", NOW)).isFalse();
  }

  @Test
  void the_first_row_that_was_changed_is_named() {
    IntStream.rangeClosed(1, 5)
        .forEach(number -> record(accepted("apple-desk/" + number + ".jpg", 0.75)));
    assertThat(books.ledger().verify()).isEmpty();

    tamper(4);
    tamper(3);

    Optional<dev.discern.serving.ledger.Ledger.Broken> broken = books.ledger().verify();
    assertThat(broken).hasValueSatisfying(first -> assertThat(first.number()).isEqualTo(3));
    assertThat(broken.orElseThrow().why()).isEqualTo("Its content is not what was written.");
  }

  @Test
  void scores_are_kept_to_a_millionth() {
    record(accepted("apple-desk/a.jpg", 0.123456789));

    var outcome =
        (dev.discern.serving.ledger.result.Outcome.Answered)
            books.history().of(accepted("apple-desk/a.jpg", 0.1).item()).get(0).result().outcome();
    assertThat(outcome.decided().best().label()).isEqualTo("rotten");
    assertThat(outcome.decided().decision()).isEqualTo(new Decision.Accepted("fresh", 0.123456789));
    assertThat(outcome.decided().scores().get(2).probability())
        .isCloseTo(0.123456789, org.assertj.core.api.Assertions.within(1e-6));
  }

  @Test
  void whatever_a_photo_is_called_it_is_recorded() {
    String key = "p".repeat(300) + "/" + "n".repeat(3000) + "\0\uD83C.jpg";

    assertThat(record(accepted(key, 0.75))).isEqualTo(Recorded.NEW);
    assertThat(record(accepted(key, 0.75))).isEqualTo(Recorded.REPEATED);
    assertThat(books.ledger().verify()).isEmpty();
    assertThat(books.history().of(accepted(key, 0.75).item()))
        .extracting(entry -> entry.result().key().pipeline())
        .containsExactly("p".repeat(300));
  }

  @Test
  void a_clock_that_goes_back_changes_no_order() {
    record(accepted("apple-desk/a.jpg", 0.75));
    books
        .ledger()
        .recordOnce(
            accepted("apple-desk/b.jpg", 0.75), Consequences.NONE, NOW.minusSeconds(86_400));

    assertThat(books.history().search(HistoryFilter.ALL, null, 9).entries())
        .extracting(entry -> entry.result().key().name())
        .containsExactly("b.jpg", "a.jpg");
    assertThat(books.ledger().verify()).isEmpty();
  }

  @Test
  void of_many_who_record_at_once_one_writes_each_row() throws Exception {
    List<Item> items = SampleResults.items(1, 20);
    books.jobs().open(job(1), items, null, NOW);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Long>> recorders =
        IntStream.range(0, 8).mapToObj(i -> recorder(items, i)).toList();

    long written = 0;
    for (Future<Long> each : threads.invokeAll(recorders)) {
      written += each.get();
    }
    threads.shutdown();

    assertThat(written).isEqualTo(40);
    assertThat(books.ledger().size()).isEqualTo(40);
    assertThat(books.ledger().verify()).isEmpty();
    assertThat(books.history().search(HistoryFilter.ALL, null, 99).entries())
        .extracting(Entry::number)
        .containsExactlyElementsOf(
            IntStream.iterate(40, n -> n > 0, n -> n - 1).mapToObj(Long::valueOf).toList());
    assertThat(books.jobs().counts(job(1).id()).of(ItemState.DONE)).isEqualTo(20);
  }

  /** Records an announced and an unannounced photo for each item, beginning somewhere else. */
  private Callable<Long> recorder(List<Item> items, int shift) {
    List<Result> all = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get((i + shift * 3) % items.size());
      all.add(accepted(item));
      all.add(accepted("apple-desk/foreign-" + item.key().number() + ".jpg", 0.75));
    }
    return () -> all.stream().filter(result -> record(result) == Recorded.NEW).count();
  }
}
