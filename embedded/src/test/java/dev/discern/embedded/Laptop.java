package dev.discern.embedded;

import dev.discern.aws.AwsAccess;
import dev.discern.aws.AwsCredentials;
import dev.discern.aws.objects.S3ObjectStore;
import dev.discern.aws.queue.S3Events;
import dev.discern.aws.queue.SqsQueues;
import dev.discern.serving.queue.PhotoArrived;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The embedded servers with clients, as the wiring joins them. */
final class Laptop implements AutoCloseable {
  static final String INBOX = "inbox";

  final EmbeddedServers servers;
  final S3ObjectStore store;
  final SqsQueues queues;
  final SqsQueues.Opened arrivals;
  private final S3Events format = new S3Events();

  Laptop(Path folder) throws IOException {
    servers =
        new EmbeddedServers(EmbeddedTerms.in(folder, "work"), new S3Events(), Clock.systemUTC());
    AwsCredentials credentials =
        new AwsCredentials(servers.credentials().accessKey(), servers.credentials().secretKey());
    store = new S3ObjectStore(AwsAccess.at(servers.objects(), credentials));
    queues = new SqsQueues(AwsAccess.at(servers.queue(), credentials));
    arrivals = queues.open("work", 3);
    store.ensureBucket(INBOX);
  }

  /** All that was told until nothing more is waiting. */
  List<PhotoArrived> told() {
    List<PhotoArrived> told = new ArrayList<>();
    while (arrivals.work().depth().waiting() > 0) {
      arrivals
          .work()
          .lease(10, Duration.ZERO, Duration.ofMinutes(5))
          .forEach(
              lease -> {
                told.addAll(format.read(lease.body()));
                arrivals.work().settle(lease);
              });
    }
    return told;
  }

  @Override
  public void close() throws IOException {
    store.close();
    queues.close();
    servers.close();
  }
}
