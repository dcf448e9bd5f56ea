package dev.discern.testkit.ledger;

import static dev.discern.testkit.ledger.SampleResults.NOW;
import static dev.discern.testkit.ledger.SampleResults.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.refusal.Refusal;
import dev.discern.serving.ledger.Consequences;
import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.notice.NewNotice;
import dev.discern.serving.ledger.notice.Notice;
import dev.discern.serving.ledger.notice.Outbox;
import dev.discern.serving.ledger.result.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} promises; its test extends this. */
public abstract class OutboxContract {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Instant LATER = NOW.plus(MINUTE);
  private Books books;
  private Outbox outbox;

  /** Empty books. */
  protected abstract Books books();

  @BeforeEach
  void open() {
    books = books();
    outbox = books.outbox();
  }

  private static NewNotice mail(String id, Instant dueAt) {
    return new NewNotice(id, "mail", "apple-desk/1", "{\"to\":\"anna\"}", dueAt);
  }

  private ItemId announce(String photo, NewNotice... notices) {
    Result result = accepted("apple-desk/" + photo, 0.75);
    books.ledger().recordOnce(result, new Consequences(Arrays.asList(notices), false), NOW);
    return result.item();
  }

  private static List<String> ids(List<Notice> notices) {
    return notices.stream().map(notice -> notice.what().id()).toList();
  }

  private Notice only(ItemId item) {
    return outbox.of(item).get(0);
  }

  @Test
  void what_is_due_is_claimed_the_longest_due_first() {
    announce("a.jpg", mail("late", NOW), mail("early", NOW.minusSeconds(9)));
    announce("b.jpg", mail("future", LATER), new NewNotice("hook", "webhook", "t", "{}", NOW));

    List<Notice> claimed = outbox.claim("mail", NOW, MINUTE, 9);

    assertThat(ids(claimed)).containsExactly("early", "late");
    assertThat(claimed).extracting(Notice::attempts).containsOnly(1);
    assertThat(ids(outbox.claim("webhook", NOW, MINUTE, 9))).containsExactly("hook");
  }

  @Test
  void a_claim_takes_no_more_than_asked_for() {
    announce("a.jpg", mail("1", NOW), mail("2", NOW), mail("3", NOW));

    assertThat(outbox.claim("mail", NOW, MINUTE, 2)).hasSize(2);
    assertThat(outbox.claim("mail", NOW, MINUTE, 2)).hasSize(1);
  }

  @Test
  void a_claimed_notice_is_nobody_elses_until_the_claim_lapses() {
    announce("a.jpg", mail("1", NOW));
    outbox.claim("mail", NOW, MINUTE, 9);

    assertThat(outbox.claim("mail", LATER.minusMillis(1), MINUTE, 9)).isEmpty();
    assertThat(outbox.claim("mail", LATER, MINUTE, 9))
        .extracting(Notice::attempts)
        .containsExactly(2);
  }

  @Test
  void what_is_delivered_stays_delivered() {
    ItemId item = announce("a.jpg", mail("1", NOW));
    outbox.claim("mail", NOW, MINUTE, 9);

    outbox.delivered(List.of("1"), "accepted by the server", NOW);
    outbox.delivered(List.of("1", "unknown"), "again", LATER);
    outbox.giveUp(List.of("1"), "too late", LATER);
    outbox.postpone(List.of("1"), "too late", LATER);

    assertThat(only(item).deliveredAt()).isEqualTo(NOW);
    assertThat(only(item).outcome()).isEqualTo("accepted by the server");
    assertThat(only(item).givenUpAt()).isNull();
    assertThat(outbox.claim("mail", LATER.plus(MINUTE), MINUTE, 9)).isEmpty();
  }

  @Test
  void a_postponed_notice_is_due_again_then() {
    ItemId item = announce("a.jpg", mail("1", NOW));
    outbox.claim("mail", NOW, MINUTE, 9);

    outbox.postpone(List.of("1"), "451 try again", NOW.plusSeconds(5));

    assertThat(only(item).outcome()).isEqualTo("451 try again");
    assertThat(outbox.claim("mail", NOW.plusSeconds(4), MINUTE, 9)).isEmpty();
    assertThat(outbox.claim("mail", NOW.plusSeconds(5), MINUTE, 9)).hasSize(1);
  }

  @Test
  void what_is_held_was_not_tried() {
    ItemId item = announce("a.jpg", mail("1", NOW));
    outbox.claim("mail", NOW, MINUTE, 9);

    outbox.hold(List.of("1"), NOW.plusSeconds(5));

    assertThat(only(item).attempts()).isZero();
    assertThat(only(item).dueAt()).isEqualTo(NOW.plusSeconds(5));
    assertThat(outbox.claim("mail", NOW.plusSeconds(5), MINUTE, 9)).hasSize(1);
  }

  @Test
  void what_is_given_up_rests_until_a_person_postpones_it() {
    ItemId item = announce("a.jpg", mail("1", NOW));
    outbox.claim("mail", NOW, MINUTE, 9);

    outbox.giveUp(List.of("1"), "no such address", NOW);

    assertThat(only(item).givenUpAt()).isEqualTo(NOW);
    assertThat(outbox.claim("mail", LATER, MINUTE, 9)).isEmpty();

    outbox.postpone(List.of("1"), "sent again by anna", LATER);

    assertThat(only(item).givenUpAt()).isNull();
    assertThat(outbox.claim("mail", LATER, MINUTE, 9)).hasSize(1);
  }

  @Test
  void the_last_delivery_of_a_topic_is_known() {
    announce("a.jpg", mail("1", NOW), mail("2", NOW));
    assertThat(outbox.lastDelivered("apple-desk/1")).isEmpty();

    outbox.delivered(List.of("1"), "sent", LATER);
    outbox.delivered(List.of("2"), "sent", NOW);

    assertThat(outbox.lastDelivered("apple-desk/1")).hasValue(LATER);
    assertThat(outbox.lastDelivered("apple-desk/2")).isEmpty();
  }

  @Test
  void notices_are_listed_newest_first_by_page_and_by_kind() {
    announce("a.jpg", mail("1", NOW), new NewNotice("2", "file", "t", "{}", NOW));
    announce("b.jpg", mail("3", NOW), mail("4", NOW));

    Page<Notice> first = outbox.list("mail", null, 2);

    assertThat(ids(first.entries())).containsExactly("4", "3");
    assertThat(ids(outbox.list("mail", first.next(), 2).entries())).containsExactly("1");
    assertThat(ids(outbox.list(null, null, 9).entries())).containsExactly("4", "3", "2", "1");
  }

  @Test
  void what_no_page_gave_is_refused_with_the_remedy() {
    assertThatThrownBy(() -> outbox.list(null, "7", 10))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is where no page goes on");
  }

  @Test
  void of_many_who_claim_at_once_each_notice_goes_to_one() throws Exception {
    for (int photo = 0; photo < 10; photo++) {
      int base = photo * 10;
      announce(
          photo + ".jpg",
          IntStream.range(base, base + 10)
              .mapToObj(number -> mail("n" + number, NOW))
              .toArray(NewNotice[]::new));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    Callable<List<String>> claimer = this::claimAll;

    List<String> claimed = new ArrayList<>();
    for (Future<List<String>> each :
        threads.invokeAll(List.of(claimer, claimer, claimer, claimer))) {
      claimed.addAll(each.get());
    }
    threads.shutdown();

    assertThat(claimed).hasSize(100).doesNotHaveDuplicates();
  }

  private List<String> claimAll() {
    List<String> mine = new ArrayList<>();
    List<Notice> some;
    do {
      some = outbox.claim("mail", NOW, MINUTE, 7);
      mine.addAll(ids(some));
    } while (!some.isEmpty());
    return mine;
  }
}
