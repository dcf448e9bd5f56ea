package dev.discern.aws.queue;

import dev.discern.serving.queue.Lease;
import dev.discern.serving.queue.WorkQueueForbidden;
import dev.discern.serving.queue.WorkQueueUnavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
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

  private static final Set<Integer> FORBIDDEN = Set.of(401, 403);

  private SqsAnswers() {}

  /**
   * Asks; whatever is no answer is {@link WorkQueueUnavailable}, and a no {@link
   * WorkQueueForbidden}.
   */
  static <T> T asked(String what, Supplier<T> question) {
    try {
      return question.get();
    } catch (AwsServiceException e) {
      throw isShut(e) ? forbidden(what, e) : unavailable(what, e);
    } catch (SdkException e) {
      throw unavailable(what, e);
    }
  }

  /** A clock that is wrong is refused too, and that passes: the SDK follows the server's. */
  private static boolean isShut(AwsServiceException e) {
    return FORBIDDEN.contains(e.statusCode()) && !e.isClockSkewException();
  }

  private static WorkQueueForbidden forbidden(String what, AwsServiceException e) {
    return new WorkQueueForbidden(
        "The queue does not let Discern %s: %s. Check the credentials (environment, profile or role), storage.work-queue and storage.results-queue, and what the credentials may do there: send, receive, delete, change visibility and get attributes."
            .formatted(what, String.valueOf(e.getMessage()).replaceAll("\\.$", "")),
        e);
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
    return unavailable(what, new IOException(failed.code() + ": " + failed.message()));
  }

  private static WorkQueueUnavailable unavailable(String what, Exception e) {
    return new WorkQueueUnavailable("The queue could not " + what + ": " + e.getMessage(), e);
  }
}
