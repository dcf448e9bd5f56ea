package dev.discern.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.aws.queue.SqsQueues;
import dev.discern.serving.queue.DeadLetters;
import dev.discern.serving.queue.Heartbeat;
import dev.discern.serving.queue.HeartbeatReport;
import dev.discern.serving.queue.Lease;
import dev.discern.serving.queue.WorkQueue;
import dev.discern.testkit.serving.DeadLettersContract;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedWorkQueueTest extends DeadLettersContract {
  @TempDir static Path home;
  private static Laptop laptop;
  private static int queues;

  private SqsQueues.Opened opened;

  @BeforeAll
  static void start() throws IOException {
    laptop = new Laptop(home);
  }

  @AfterAll
  static void stop() throws IOException {
    laptop.close();
  }

  @BeforeEach
  void open() {
    opened = laptop.queues.open("queue-" + ++queues, 3);
  }

  @Override
  protected WorkQueue queue() {
    return opened.work();
  }

  @Override
  protected DeadLetters dead() {
    return opened.dead();
  }

  @Test
  void a_lease_lives_as_long_as_its_heart_beats() {
    ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    try (Heartbeat heartbeat =
        new Heartbeat(queue(), Duration.ofSeconds(6), scheduler, new Silent())) {
      queue().send(List.of("apple"));
      heartbeat.lease(1, SHORT);

      assertThat(queue().lease(1, Duration.ofSeconds(8), LONG)).isEmpty();

      heartbeat.close();
      assertThat(onceLapsed()).extracting(Lease::receiveCount).containsExactly(2);
    } finally {
      scheduler.shutdownNow();
    }
  }

  private record Silent() implements HeartbeatReport {
    @Override
    public void lost(List<Lease> leases) {}

    @Override
    public void failed(Throwable reason) {}
  }
}
