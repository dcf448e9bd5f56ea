package dev.discern.aws.queue;

import static dev.discern.aws.queue.SqsAnswers.asked;
import static dev.discern.aws.queue.SqsAnswers.seconds;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;

import dev.discern.serving.queue.Lease;
import dev.discern.serving.queue.QueueDepth;
import dev.discern.serving.queue.WorkQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** A queue over the SQS API; {@link SqsQueues} opens it. */
public final class SqsWorkQueue implements WorkQueue {
  private final SqsClient client;
  private final String url;

  SqsWorkQueue(SqsClient client, String url) {
    this.client = client;
    this.url = url;
  }

  @Override
  public void send(List<String> bodies) {
    for (List<String> batch : Batches.ofBodies(bodies)) {
      SqsAnswers.allDone(
          "send",
          asked("send", () -> client.sendMessageBatch(s -> s.queueUrl(url).entries(sent(batch))))
              .failed());
    }
  }

  private static List<SendMessageBatchRequestEntry> sent(List<String> bodies) {
    return IntStream.range(0, bodies.size())
        .mapToObj(
            index ->
                SendMessageBatchRequestEntry.builder()
                    .id(String.valueOf(index))
                    .messageBody(bodies.get(index))
                    .build())
        .toList();
  }

  @Override
  public List<Lease> lease(int max, Duration wait, Duration leaseFor) {
    return asked(
            "receive",
            () ->
                client.receiveMessage(
                    receive ->
                        receive
                            .queueUrl(url)
                            .maxNumberOfMessages(max)
                            .waitTimeSeconds(seconds(wait))
                            .visibilityTimeout(seconds(leaseFor))
                            .messageSystemAttributeNames(
                                MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                                MessageSystemAttributeName.SENT_TIMESTAMP)))
        .messages()
        .stream()
        .map(Leases::lease)
        .toList();
  }

  @Override
  public List<Lease> extend(List<Lease> leases, Duration leaseFor) {
    List<Lease> lost = new ArrayList<>();
    for (List<Lease> batch : Batches.of(leases)) {
      List<BatchResultErrorEntry> failed =
          asked(
                  "extend",
                  () ->
                      client.changeMessageVisibilityBatch(
                          change -> change.queueUrl(url).entries(extended(batch, leaseFor))))
              .failed();
      lost.addAll(SqsAnswers.gone("extend", failed, batch));
    }
    return List.copyOf(lost);
  }

  private static List<ChangeMessageVisibilityBatchRequestEntry> extended(
      List<Lease> leases, Duration leaseFor) {
    return IntStream.range(0, leases.size())
        .mapToObj(
            index ->
                ChangeMessageVisibilityBatchRequestEntry.builder()
                    .id(String.valueOf(index))
                    .receiptHandle(leases.get(index).receipt())
                    .visibilityTimeout(seconds(leaseFor))
                    .build())
        .toList();
  }

  @Override
  public void settle(List<Lease> leases) {
    for (List<Lease> batch : Batches.of(leases)) {
      List<BatchResultErrorEntry> failed =
          asked(
                  "settle",
                  () ->
                      client.deleteMessageBatch(
                          delete -> delete.queueUrl(url).entries(settled(batch))))
              .failed();
      SqsAnswers.gone("settle", failed, batch);
    }
  }

  private static List<DeleteMessageBatchRequestEntry> settled(List<Lease> leases) {
    return IntStream.range(0, leases.size())
        .mapToObj(
            index ->
                DeleteMessageBatchRequestEntry.builder()
                    .id(String.valueOf(index))
                    .receiptHandle(leases.get(index).receipt())
                    .build())
        .toList();
  }

  @Override
  public void release(Lease lease, Duration after) {
    extend(List.of(lease), after);
  }

  @Override
  public QueueDepth depth() {
    Map<QueueAttributeName, String> counts =
        asked(
                "count",
                () ->
                    client.getQueueAttributes(
                        get ->
                            get.queueUrl(url)
                                .attributeNames(
                                    APPROXIMATE_NUMBER_OF_MESSAGES,
                                    APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                                    APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED)))
            .attributes();
    return new QueueDepth(
        count(counts, APPROXIMATE_NUMBER_OF_MESSAGES),
        count(counts, APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE),
        count(counts, APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED));
  }

  private static long count(Map<QueueAttributeName, String> counts, QueueAttributeName name) {
    return Long.parseLong(counts.getOrDefault(name, "0"));
  }
}
