package dev.discern.aws.queue;

import dev.discern.serving.queue.DeadLetter;
import dev.discern.serving.queue.Lease;
import java.time.Instant;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Messages as they come from an SQS server. */
final class Leases {
  private Leases() {}

  static Lease lease(Message message) {
    return new Lease(
        message.body(),
        message.receiptHandle(),
        message.messageId(),
        (int) number(message, MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT),
        Instant.ofEpochMilli(number(message, MessageSystemAttributeName.SENT_TIMESTAMP)));
  }

  static DeadLetter dead(Lease lease) {
    return new DeadLetter(lease.messageId(), lease.body(), lease.receiveCount(), lease.sentAt());
  }

  private static long number(Message message, MessageSystemAttributeName name) {
    return Long.parseLong(message.attributes().getOrDefault(name, "0"));
  }
}
