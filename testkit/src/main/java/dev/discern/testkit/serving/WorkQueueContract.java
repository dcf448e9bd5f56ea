package dev.discern.testkit.serving;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.queue.Lease;
import dev.discern.serving.queue.QueueDepth;
import dev.discern.serving.queue.WorkQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link WorkQueue} promises; a queue's test extends this. */
public abstract class WorkQueueContract {
  protected static final Duration SHORT = Duration.ofSeconds(5);
  protected static final Duration BRIEFLY = Duration.ofSeconds(2);
  protected static final Duration LONG = Duration.ofMinutes(5);
  protected static final Duration AT_ONCE = Duration.ZERO;

  /** An empty queue, the same one throughout a test. */
  protected abstract WorkQueue queue();

  /** The next message, however long its lease takes to lapse; a settable clock is set here. */
  protected List<Lease> onceLapsed() {
    return queue().lease(1, Duration.ofSeconds(15), LONG);
  }

  /** What can be leased while {@link #SHORT} goes by; a settable clock is set here. */
  protected List<Lease> meanwhile() {
    return queue().lease(1, SHORT.plusSeconds(2), LONG);
  }

  @Test
  void what_was_sent_is_leased_by_one() {
    queue().send(List.of("apple"));

    Lease lease = one(SHORT);

    assertThat(lease.body()).isEqualTo("apple");
    assertThat(lease.receiveCount()).isEqualTo(1);
    assertThat(lease.sentAt()).isAfter("2020-01-01T00:00:00Z");
    assertThat(queue().lease(1, AT_ONCE, SHORT)).isEmpty();
  }

  @Test
  void an_empty_queue_gives_nothing() {
    assertThat(queue().lease(10, AT_ONCE, SHORT)).isEmpty();
  }

  @Test
  void nothing_to_send_is_fine() {
    queue().send(List.of());

    assertThat(queue().depth().total()).isZero();
  }

  @Test
  void what_is_settled_never_comes_back() {
    queue().send(List.of("apple"));
    Lease lease = one(SHORT);

    queue().settle(lease);
    queue().settle(lease);

    assertThat(meanwhile()).isEmpty();
    assertThat(queue().depth().total()).isZero();
  }

  @Test
  void a_lease_that_lapses_comes_back_counted() {
    queue().send(List.of("apple"));
    Lease first = one(SHORT);

    List<Lease> again = onceLapsed();

    assertThat(again).hasSize(1);
    assertThat(again.get(0).receiveCount()).isEqualTo(2);
    assertThat(again.get(0).messageId()).isEqualTo(first.messageId());
    assertThat(again.get(0).receipt()).isNotEqualTo(first.receipt());
    assertThat(again.get(0).sentAt()).isEqualTo(first.sentAt());
  }

  @Test
  void a_lease_that_is_extended_does_not_lapse() {
    queue().send(IntStream.range(0, 12).mapToObj(each -> "apple " + each).toList());
    List<Lease> leases = all(12, SHORT);

    assertThat(queue().extend(leases, LONG)).isEmpty();

    assertThat(meanwhile()).isEmpty();
  }

  @Test
  void a_lease_that_was_settled_cannot_be_extended() {
    queue().send(List.of("apple", "pear"));
    List<Lease> leases = all(2, LONG);
    queue().settle(leases.get(0));

    assertThat(queue().extend(leases, LONG)).containsExactly(leases.get(0));
  }

  @Test
  void what_is_released_comes_back_at_once() {
    queue().send(List.of("apple"));

    queue().release(one(LONG), AT_ONCE);

    assertThat(onceLapsed().get(0).receiveCount()).isEqualTo(2);
  }

  @Test
  void what_is_released_for_later_comes_back_later() {
    queue().send(List.of("apple"));

    queue().release(one(LONG), SHORT);

    assertThat(queue().lease(1, AT_ONCE, SHORT)).isEmpty();
    assertThat(onceLapsed()).hasSize(1);
  }

  @Test
  void more_messages_than_fit_one_request_all_arrive() {
    List<String> bodies = IntStream.range(0, 27).mapToObj(each -> "photo " + each).toList();

    queue().send(bodies);

    List<Lease> leases = all(27, LONG);
    assertThat(leases).extracting(Lease::body).containsExactlyInAnyOrderElementsOf(bodies);
    queue().settle(leases);
    assertThat(queue().depth().total()).isZero();
  }

  @Test
  void large_messages_arrive_together() {
    List<String> bodies = Stream.of("a", "b", "c").map(each -> each.repeat(200_000)).toList();

    queue().send(bodies);

    assertThat(all(3, LONG)).extracting(Lease::body).containsExactlyInAnyOrderElementsOf(bodies);
  }

  @Test
  void a_message_over_the_limit_is_refused_before_any_is_sent() {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> queue().send(List.of("apple", "é".repeat(128_001))));

    assertThat(refusal.code()).isEqualTo(RefusalCode.MESSAGE_TOO_LARGE);
    assertThat(refusal.sentence()).contains("has 256002 bytes; the limit is 256000.");
    assertThat(queue().depth().total()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": \"\\u0000 <&>\"}", "苹果 é", "line\nline\ttab", "%41+%2B"})
  void a_message_arrives_as_it_was_sent(String body) {
    queue().send(List.of(body));

    assertThat(one(LONG).body()).isEqualTo(body);
  }

  @Test
  protected void letters_beyond_u_ffff_arrive_as_others_do() {
    a_message_arrives_as_it_was_sent("🍎");
  }

  @Test
  void its_depth_tells_who_waits_and_who_is_at_work() {
    queue().send(List.of("apple", "pear", "plum"));
    one(LONG);

    assertThat(queue().depth()).isEqualTo(new QueueDepth(2, 1, 0));
  }

  @Test
  void who_waits_is_woken_by_what_is_sent() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<List<Lease>> waiting =
          other.submit(() -> queue().lease(1, Duration.ofSeconds(20), LONG));
      queue().send(List.of("apple"));

      assertThat(waiting.get()).extracting(Lease::body).containsExactly("apple");
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void of_many_who_lease_at_once_each_has_other_messages() throws Exception {
    queue().send(IntStream.range(0, 100).mapToObj(String::valueOf).toList());

    List<String> leased = new ArrayList<>();
    for (List<String> each : atOnce(4, this::drain)) {
      leased.addAll(each);
    }

    assertThat(leased).hasSize(100).doesNotHaveDuplicates();
  }

  private List<String> drain() {
    List<String> bodies = new ArrayList<>();
    List<Lease> some = queue().lease(10, BRIEFLY, LONG);
    while (!some.isEmpty()) {
      some.forEach(lease -> bodies.add(lease.body()));
      some = queue().lease(10, BRIEFLY, LONG);
    }
    return bodies;
  }

  static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> each :
          pool.invokeAll(IntStream.range(0, threads).mapToObj(each -> work).toList())) {
        results.add(each.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  protected final Lease one(Duration leaseFor) {
    return all(1, leaseFor).get(0);
  }

  /** Leases this many; SQS may give fewer than it is asked for. */
  protected final List<Lease> all(int count, Duration leaseFor) {
    List<Lease> leases = new ArrayList<>();
    while (leases.size() < count) {
      int wanted = Math.min(WorkQueue.MAX_LEASED, count - leases.size());
      List<Lease> some = queue().lease(wanted, Duration.ofSeconds(5), leaseFor);
      assertThat(some).as("messages after the first %d", leases.size()).isNotEmpty();
      leases.addAll(some);
    }
    return leases;
  }

  protected static Set<String> bodies(List<Lease> leases) {
    return leases.stream().map(Lease::body).collect(toSet());
  }
}
