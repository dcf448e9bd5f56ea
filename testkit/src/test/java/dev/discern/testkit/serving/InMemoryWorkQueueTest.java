package dev.discern.testkit.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.serving.queue.DeadLetters;
import dev.discern.serving.queue.Lease;
import dev.discern.serving.queue.WorkQueue;
import dev.discern.serving.queue.WorkQueueUnavailable;
import dev.discern.testkit.SettableTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryWorkQueueTest extends DeadLettersContract {
  private final SettableTime time = new SettableTime(Instant.parse("2026-11-20T12:00:00Z"));
  private final InMemoryWorkQueue queue = new InMemoryWorkQueue(time, 3);

  @Override
  protected WorkQueue queue() {
    return queue;
  }

  @Override
  protected DeadLetters dead() {
    return queue;
  }

  @Override
  protected List<Lease> onceLapsed() {
    time.pass(SHORT);
    return queue.lease(1, AT_ONCE, LONG);
  }

  @Override
  protected List<Lease> meanwhile() {
    return onceLapsed();
  }

  @Test
  void who_lost_a_lease_to_another_is_told() {
    queue.send(List.of("apple"));
    Lease first = one(SHORT);
    Lease second = onceLapsed().get(0);

    assertThat(queue.extend(List.of(first, second), LONG)).containsExactly(first);
  }

  @Test
  void it_can_be_down_and_come_back() {
    queue.send(List.of("apple"));
    queue.down(true);

    assertThatThrownBy(() -> queue.lease(1, AT_ONCE, SHORT))
        .isInstanceOf(WorkQueueUnavailable.class);

    queue.down(false);
    assertThat(one(SHORT).body()).isEqualTo("apple");
  }
}
