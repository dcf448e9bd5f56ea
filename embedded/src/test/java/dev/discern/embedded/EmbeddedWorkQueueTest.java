package dev.discern.embedded;

import dev.discern.aws.queue.SqsQueues;
import dev.discern.serving.queue.DeadLetters;
import dev.discern.serving.queue.WorkQueue;
import dev.discern.testkit.serving.DeadLettersContract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
}
