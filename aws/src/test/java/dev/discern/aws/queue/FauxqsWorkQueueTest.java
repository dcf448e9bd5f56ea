package dev.discern.aws.queue;

import dev.discern.aws.AwsAccess;
import dev.discern.aws.AwsCredentials;
import dev.discern.serving.queue.DeadLetters;
import dev.discern.serving.queue.WorkQueue;
import dev.discern.testkit.serving.DeadLettersContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** The same promises on a server that is not ours. */
class FauxqsWorkQueueTest extends DeadLettersContract {
  private static Fauxqs server;
  private static SqsQueues queues;
  private static int count;

  private SqsQueues.Opened opened;

  @BeforeAll
  static void start() throws Exception {
    server = Fauxqs.start();
    queues = new SqsQueues(AwsAccess.at(server.endpoint(), new AwsCredentials("any", "thing")));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      queues.close();
      server.close();
    }
  }

  @BeforeEach
  void open() {
    opened = queues.open("queue-" + ++count, 3);
  }

  @Override
  protected WorkQueue queue() {
    return opened.work();
  }

  @Override
  protected DeadLetters dead() {
    return opened.dead();
  }

  @Override
  @Test
  @Disabled("fauxqs 2.4.1 refuses what SQS takes: #x10000 to #x10FFFF")
  protected void letters_beyond_u_ffff_arrive_as_others_do() {}
}
