package dev.discern.aws.queue;

import dev.discern.serving.queue.Lease;
import dev.discern.serving.queue.WorkQueueUnavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;

/** What the answers of an SQS server mean. */
final class SqsAnswers {
  /** How servers say that a message is settled, or leased by another; AWS has the first two. */
  private static final Set<String> GONE =
      Set.of(
          "ReceiptHandleIsInvalid",
          "MessageNotInflight",
          "InvalidParameterValue",
          "com.amazonaws.sqs#ReceiptHandleIsInvalid",
          "AWS.SimpleQueueService.MessageNotInflight");

  private SqsAnswers() {}

  /** Asks; whatever is no answer is {@link WorkQueueUnavailable}. */
  static <T> T asked(String what, Supplier<T> question) {
    try {
      return question.get();
    } catch (SdkException e) {
      throw new WorkQueueUnavailable("The queue could not " + what + ": " + e.getMessage(), e);
    }
  }

  static void allDone(String what, List<BatchResultErrorEntry> failed) {
    if (!failed.isEmpty()) {
      throw unavailable(what, failed.get(0));
    }
  }

  /** The leases whose messages are no longer theirs; other failures are the server's. */
  static List<Lease> gone(String what, List<BatchResultErrorEntry> failed, List<Lease> batch) {
    for (BatchResultErrorEntry each : failed) {
      if (!GONE.contains(each.code())) {
        throw unavailable(what, each);
      }
    }
    return failed.stream().map(each -> batch.get(Integer.parseInt(each.id()))).toList();
  }

  /** SQS counts in whole seconds; part of one is one more. */
  static int seconds(Duration time) {
    return Math.toIntExact(time.plusSeconds(1).minusNanos(1).toSeconds());
  }

  private static WorkQueueUnavailable unavailable(String what, BatchResultErrorEntry failed) {
    String why = failed.code() + ": " + failed.message();
    return new WorkQueueUnavailable(
        "The queue could not " + what + ": " + why, new IOException(why));
  }
}
