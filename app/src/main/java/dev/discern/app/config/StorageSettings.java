package dev.discern.app.config;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Duration;
import java.util.List;
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
 * @param readable buckets that photos may be handed in from, by their prefix
 * @param uploadWithin how long a photo that was announced may take to arrive
 */
public record StorageSettings(
    @Nullable String region,
    @Nullable URI objects,
    @Nullable URI queues,
    String inbox,
    String results,
    String sorted,
    @JsonProperty("work-queue") String workQueue,
    @JsonProperty("results-queue") String resultsQueue,
    List<String> readable,
    @JsonProperty("upload-within") Span uploadWithin) {
  /** Of the S3 API, for presigned addresses. */
  private static final Duration LONGEST_UPLOAD = Duration.ofDays(7);

  static final StorageSettings DEFAULT =
      new StorageSettings(
          null,
          null,
          null,
          "inbox",
          "results",
          "sorted",
          "discern-work",
          "discern-results",
          List.of(),
          Span.ofSeconds(6 * 3600));

  public StorageSettings {
    readable = List.copyOf(readable);
    if (region == null && (objects != null || queues != null)) {
      throw new IllegalArgumentException(
          "storage.objects and storage.queues need a storage.region, such as us-east-1");
    }
    if (inbox.equals(results) || inbox.equals(sorted)) {
      throw new IllegalArgumentException(
          "storage.inbox is %s, and so is another bucket; what Discern writes would come back as work"
              .formatted(inbox));
    }
    check(readable, List.of(inbox, results), uploadWithin.time());
  }

  private static void check(List<String> readable, List<String> ours, Duration uploadWithin) {
    readable.stream()
        .filter(ours::contains)
        .findFirst()
        .ifPresent(
            bucket -> {
              throw new IllegalArgumentException(
                  "storage.readable has %s, which Discern writes itself; name buckets of photos that others keep"
                      .formatted(bucket));
            });
    if (uploadWithin.toSeconds() < 60 || uploadWithin.compareTo(LONGEST_UPLOAD) > 0) {
      throw new IllegalArgumentException("storage.upload-within is 1m to 7d");
    }
  }

  @JsonIgnore // else it would be a key of the section's defaults
  public boolean isEmbedded() {
    return region == null;
  }
}
