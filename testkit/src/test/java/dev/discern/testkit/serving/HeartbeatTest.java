package dev.discern.testkit.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.serving.queue.Heartbeat;
import dev.discern.serving.queue.HeartbeatReport;
import dev.discern.serving.queue.Lease;
import dev.discern.serving.queue.WorkQueue;
import dev.discern.serving.queue.WorkQueueUnavailable;
import dev.discern.testkit.ManualScheduler;
import dev.discern.testkit.SettableTime;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeartbeatTest implements HeartbeatReport {
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration BEAT = Duration.ofSeconds(10);

  private final SettableTime time = new SettableTime(Instant.parse("2026-11-20T12:00:00Z"));
  private final ManualScheduler scheduler = new ManualScheduler();
  private final InMemoryWorkQueue queue = new InMemoryWorkQueue(time, 3);
  private final Heartbeat heartbeat = new Heartbeat(queue, LEASE, scheduler, this);
  private final List<Lease> lost = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();

  @BeforeEach
  void send() {
    queue.send(List.of("apple", "pear"));
  }

  @AfterEach
  void stop() {
    scheduler.shutdownNow();
  }

  @Test
  void what_is_taken_is_kept_however_long_it_takes() {
    heartbeat.lease(2, Duration.ZERO);

    beat(20);

    assertThat(queue.depth().leased()).isEqualTo(2);
    assertThat(heartbeat.held()).hasSize(2);
    assertThat(lost).isEmpty();
  }

  @Test
  void it_beats_three_times_a_lease() {
    assertThat(scheduler.periods()).containsExactly(BEAT);
  }

  @Test
  void what_is_settled_is_let_go() {
    Lease done = heartbeat.lease(2, Duration.ZERO).get(0);

    heartbeat.settle(done);
    beat(5);

    assertThat(heartbeat.held()).extracting(Lease::body).containsExactly("pear");
    assertThat(queue.depth().total()).isEqualTo(1);
    assertThat(lost).isEmpty();
  }

  @Test
  void what_is_released_is_for_others_to_take() {
    Lease lease = heartbeat.lease(1, Duration.ZERO).get(0);

    heartbeat.release(lease, Duration.ofSeconds(15));
    beat(2);

    assertThat(heartbeat.held()).isEmpty();
    assertThat(queue.depth().waiting()).isEqualTo(2);
  }

  @Test
  void a_lease_that_lapsed_all_the_same_is_reported_once() {
    Lease lease = heartbeat.lease(1, Duration.ZERO).get(0);
    time.pass(LEASE);
    queue.lease(10, Duration.ZERO, LEASE);

    beat(2);

    assertThat(lost).containsExactly(lease);
    assertThat(heartbeat.held()).isEmpty();
  }

  @Test
  void a_queue_that_is_down_for_a_beat_loses_nothing() {
    heartbeat.lease(2, Duration.ZERO);
    queue.down(true);
    beat(1);
    queue.down(false);
    beat(5);

    assertThat(failures).hasSize(1).first().isInstanceOf(WorkQueueUnavailable.class);
    assertThat(queue.depth().leased()).isEqualTo(2);
  }

  @Test
  void an_error_ends_one_beat_and_not_the_beating() {
    List<Throwable> heard = new ArrayList<>();
    HeartbeatReport report = new Hearing(heard);
    ManualScheduler clock = new ManualScheduler();
    try (Heartbeat poor = new Heartbeat(withoutMemory(), LEASE, clock, report)) {
      poor.lease(1, Duration.ZERO);

      clock.runAll();
      clock.runAll();
    } finally {
      clock.shutdownNow();
    }

    assertThat(heard).hasSize(2).hasOnlyElementsOfType(OutOfMemoryError.class);
  }

  private WorkQueue withoutMemory() {
    return (WorkQueue)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {WorkQueue.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("extend")) {
                throw new OutOfMemoryError("no room");
              }
              return method.invoke(queue, arguments);
            });
  }

  private record Hearing(List<Throwable> heard) implements HeartbeatReport {
    @Override
    public void lost(List<Lease> leases) {}

    @Override
    public void failed(Throwable reason) {
      heard.add(reason);
    }
  }

  @Test
  void closed_it_lets_leases_lapse() {
    heartbeat.lease(2, Duration.ZERO);

    heartbeat.close();
    beat(4);

    assertThat(queue.depth().waiting()).isEqualTo(2);
  }

  private void beat(int times) {
    for (int beat = 0; beat < times; beat++) {
      time.pass(BEAT);
      scheduler.runAll();
    }
  }

  @Override
  public void lost(List<Lease> leases) {
    lost.addAll(leases);
  }

  @Override
  public void failed(Throwable reason) {
    failures.add(reason);
  }
}
