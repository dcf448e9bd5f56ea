package dev.discern.aws.queue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.serving.queue.WorkQueueForbidden;
import dev.discern.serving.queue.WorkQueueUnavailable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.model.SqsException;

class SqsAnswersTest {
  @Test
  void who_is_not_let_in_is_told_what_to_check() {
    assertThatThrownBy(() -> SqsAnswers.asked("lease", () -> fail(403, "AccessDenied")))
        .isInstanceOf(WorkQueueForbidden.class)
        .hasMessageStartingWith("The queue does not let Discern lease: no (Service: null")
        .hasMessageContaining("Check the credentials (environment, profile or role)");
  }

  @Test
  void a_clock_that_is_wrong_and_a_server_that_fails_pass() {
    assertThatThrownBy(() -> SqsAnswers.asked("lease", () -> fail(403, "RequestTimeTooSkewed")))
        .isExactlyInstanceOf(WorkQueueUnavailable.class);
    assertThatThrownBy(() -> SqsAnswers.asked("lease", () -> fail(500, "InternalError")))
        .isExactlyInstanceOf(WorkQueueUnavailable.class)
        .hasMessageStartingWith("The queue could not lease: no");
  }

  private static String fail(int status, String code) {
    throw SqsException.builder()
        .statusCode(status)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage("no").build())
        .build();
  }
}
