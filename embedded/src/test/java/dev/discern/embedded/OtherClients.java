package dev.discern.embedded;

import dev.discern.objects.ObjectKey;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** What other clients of the S3 API do, and Discern does not. */
final class OtherClients {
  private OtherClients() {}

  /** As {@code aws s3 cp} between two places of the store. */
  static void copy(Laptop laptop, ObjectKey from, ObjectKey to) {
    try (S3Client client = client(laptop.servers)) {
      client.copyObject(
          copy ->
              copy.sourceBucket(from.bucket())
                  .sourceKey(from.key())
                  .destinationBucket(to.bucket())
                  .destinationKey(to.key()));
    }
  }

  /** As {@code aws s3 cp} does with what is large. */
  static void putInParts(Laptop laptop, ObjectKey key, byte[]... parts) {
    try (S3Client client = client(laptop.servers)) {
      String upload =
          client
              .createMultipartUpload(create -> create.bucket(key.bucket()).key(key.key()))
              .uploadId();
      List<CompletedPart> done = new ArrayList<>();
      for (int number = 1; number <= parts.length; number++) {
        int part = number;
        String etag =
            client
                .uploadPart(
                    put ->
                        put.bucket(key.bucket()).key(key.key()).uploadId(upload).partNumber(part),
                    RequestBody.fromBytes(parts[part - 1]))
                .eTag();
        done.add(CompletedPart.builder().partNumber(part).eTag(etag).build());
      }
      client.completeMultipartUpload(
          complete ->
              complete
                  .bucket(key.bucket())
                  .key(key.key())
                  .uploadId(upload)
                  .multipartUpload(whole -> whole.parts(done)));
    }
  }

  private static S3Client client(EmbeddedServers servers) {
    EmbeddedCredentials who = servers.credentials();
    return S3Client.builder()
        .endpointOverride(servers.objects())
        .forcePathStyle(true)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(who.accessKey(), who.secretKey())))
        .build();
  }
}
