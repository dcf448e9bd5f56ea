package dev.discern.embedded.queue;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends to one queue of the embedded server, as S3 does to SQS. */
public final class QueueSender implements AutoCloseable {
  private final SqsClient client;
  private final String url;

  /**
   * @param queue its name; made when it is not there
   */
  public QueueSender(URI endpoint, String queue) {
    client =
        SqsClient.builder()
            .endpointOverride(endpoint)
            .region(Region.US_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .build();
    url = client.createQueue(create -> create.queueName(queue)).queueUrl();
  }

  public void send(String body) {
    client.sendMessage(send -> send.queueUrl(url).messageBody(body));
  }

  @Override
  public void close() {
    client.close();
  }
}
