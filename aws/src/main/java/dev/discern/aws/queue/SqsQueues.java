package dev.discern.aws.queue;

import static dev.discern.aws.queue.SqsAnswers.asked;

import dev.discern.aws.AwsAccess;
import dev.discern.serving.queue.DeadLetters;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** The queues of an SQS server. Who closes it closes the connections of all that it opened. */
public final class SqsQueues implements AutoCloseable {
  private final SqsClient client;

  /** Connects when it is first asked. */
  public SqsQueues(AwsAccess access) {
    client = access.point(SqsClient.builder()).httpClient(AwsAccess.http()).build();
  }

  /**
   * Opens a queue. One that is not there is made, with {@code NAME-dead} for its dead letters; one
   * that is there keeps its own attributes, and only gets dead letters when it has none.
   *
   * @param maxReceives how often a message is leased before it is a dead letter
   * @throws dev.discern.serving.queue.WorkQueueUnavailable when the server is down
   */
  public Opened open(String name, int maxReceives) {
    return asked(
        "open queue " + name,
        () -> {
          String work = url(name).orElseGet(() -> made(name));
          String dead =
              policy(work)
                  .map(RedrivePolicy::deadQueue)
                  .map(existing -> url(existing).orElseThrow())
                  .orElseGet(() -> withDeadLetters(work, name + "-dead", maxReceives));
          return new Opened(new SqsWorkQueue(client, work), new SqsDeadLetters(client, work, dead));
        });
  }

  /**
   * @param work the queue
   * @param dead where it sets aside
   */
  public record Opened(SqsWorkQueue work, DeadLetters dead) {}

  private String withDeadLetters(String work, String deadName, int maxReceives) {
    String dead = url(deadName).orElseGet(() -> made(deadName));
    String arn = attribute(dead, QueueAttributeName.QUEUE_ARN).orElseThrow();
    String policy = RedrivePolicy.write(arn, maxReceives);
    client.setQueueAttributes(
        set -> set.queueUrl(work).attributes(Map.of(QueueAttributeName.REDRIVE_POLICY, policy)));
    return dead;
  }

  private Optional<String> policy(String url) {
    return attribute(url, QueueAttributeName.REDRIVE_POLICY).filter(policy -> !policy.isEmpty());
  }

  private Optional<String> attribute(String url, QueueAttributeName name) {
    return Optional.ofNullable(
        client
            .getQueueAttributes(get -> get.queueUrl(url).attributeNames(name))
            .attributes()
            .get(name));
  }

  private Optional<String> url(String name) {
    try {
      return Optional.of(client.getQueueUrl(get -> get.queueName(name)).queueUrl());
    } catch (QueueDoesNotExistException e) {
      return Optional.empty();
    }
  }

  private String made(String name) {
    return client.createQueue(create -> create.queueName(name)).queueUrl();
  }

  @Override
  public void close() {
    client.close();
  }
}
