package dev.discern.aws.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.aws.AwsAccess;
import dev.discern.aws.AwsCredentials;
import dev.discern.serving.queue.WorkQueueUnavailable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqsQueuesTest {
  @Test
  void a_queue_that_is_down_is_unavailable() {
    AwsAccess nobody =
        AwsAccess.at(URI.create("http://127.0.0.1:1"), new AwsCredentials("who", "a-secret"));
    try (SqsQueues queues = new SqsQueues(nobody)) {
      assertThat(catchThrowableOfType(WorkQueueUnavailable.class, () -> queues.open("work", 3)))
          .hasMessageStartingWith("The queue could not open queue work: ");
    }
  }

  @Test
  void a_batch_has_ten_messages_at_most_and_250_kib() {
    List<String> large = IntStream.range(0, 5).mapToObj(each -> "x".repeat(120_000)).toList();
    List<String> small = IntStream.range(0, 21).mapToObj(String::valueOf).toList();

    assertThat(Batches.ofBodies(small)).extracting(List::size).containsExactly(10, 10, 1);
    assertThat(Batches.ofBodies(large)).extracting(List::size).containsExactly(2, 2, 1);
    assertThat(Batches.of(small)).extracting(List::size).containsExactly(10, 10, 1);
    assertThat(Batches.ofBodies(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PT0S, 0", "PT0.001S, 1", "PT1S, 1", "PT1.5S, 2", "PT20S, 20"})
  void part_of_a_second_is_a_second_more(Duration time, int seconds) {
    assertThat(SqsAnswers.seconds(time)).isEqualTo(seconds);
  }

  @Test
  void where_dead_letters_go_is_read_from_what_is_written() {
    String policy = RedrivePolicy.write("arn:aws:sqs:eu-central-1:000000000000:work-dead", 3);

    assertThat(RedrivePolicy.deadQueue(policy)).isEqualTo("work-dead");
  }
}
