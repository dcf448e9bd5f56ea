package dev.discern.app.config;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where photos and results lie and where work waits. Without a region, Discern's own servers keep
 * both under the home folder; with one, it is AWS, or whatever speaks its API at the addresses
 * given. Credentials are those that the AWS SDK finds: environment, profile or role.
 *
 * @param region such as {@code eu-central-1}; left out for the embedded servers
 * @param objects the address of a server with the S3 API; left out for AWS itself
 * @param queues the address of a server with the SQS API; left out for AWS itself
 * @param inbox the bucket that photos arrive in
 * @param results the bucket that results are put into
 * @param sorted the bucket that photos are filed in
 * @param workQueue the queue that the inbox tells of its photos
 * @param resultsQueue the queue that workers tell of their results
 */
public record StorageSettings(
    @Nullable String region,
    @Nullable URI objects,
    @Nullable URI queues,
    String inbox,
    String results,
    String sorted,
    @JsonProperty("work-queue") String workQueue,
    @JsonProperty("results-queue") String resultsQueue) {
  static final StorageSettings DEFAULT =
      new StorageSettings(
          null, null, null, "inbox", "results", "sorted", "discern-work", "discern-results");

  public StorageSettings {
    if (region == null && (objects != null || queues != null)) {
      throw new IllegalArgumentException(
          "storage.objects and storage.queues need a storage.region, such as us-east-1");
    }
    if (inbox.equals(results) || inbox.equals(sorted)) {
      throw new IllegalArgumentException(
          "storage.inbox is %s, and so is another bucket; what Discern writes would come back as work"
              .formatted(inbox));
    }
  }

  @JsonIgnore
  public boolean isEmbedded() {
    return region == null;
  }
}
