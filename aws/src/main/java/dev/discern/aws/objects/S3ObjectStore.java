package dev.discern.aws.objects;

import static dev.discern.aws.objects.S3Answers.asked;

import dev.discern.aws.AwsAccess;
import dev.discern.objects.ListedObject;
import dev.discern.objects.ObjectContent;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.objects.PresignedPut;
import dev.discern.objects.PutOutcome;
import dev.discern.objects.PutTerms;
import dev.discern.objects.StoredObject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Objects over the S3 API. Who closes it closes its connections. */
public final class S3ObjectStore implements ObjectStore, AutoCloseable {
  private final S3Client client;
  private final S3Presigning presigning;

  /** Connects when it is first asked. */
  public S3ObjectStore(AwsAccess access) {
    client = client(access);
    presigning = S3Presigning.by(access);
  }

  private static S3Client client(AwsAccess access) {
    S3ClientBuilder builder = access.point(S3Client.builder()).httpClient(AwsAccess.http());
    if (access.endpoint().isPresent()) {
      // others than AWS know neither a host per bucket nor always the newest checksums
      builder
          .forcePathStyle(true)
          .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED);
    }
    return builder.build();
  }

  @Override
  public void ensureBucket(String bucket) {
    asked(
        "make bucket " + bucket,
        () -> {
          if (!S3Answers.exists(() -> client.headBucket(head -> head.bucket(bucket)))) {
            S3Answers.unlessThere(() -> client.createBucket(made -> made.bucket(bucket)));
          }
          return bucket;
        });
  }

  @Override
  public PutOutcome put(ObjectKey key, byte[] bytes, PutTerms terms) {
    PutObjectRequest request = request(key, terms).build();
    RequestBody body = RequestBody.fromBytes(bytes);
    return asked(
        "put " + key, () -> S3Answers.putOutcome(() -> client.putObject(request, body).eTag()));
  }

  private static PutObjectRequest.Builder request(ObjectKey key, PutTerms terms) {
    return PutObjectRequest.builder()
        .bucket(key.bucket())
        .key(key.key())
        .contentType(terms.contentType())
        .metadata(terms.metadata())
        .ifNoneMatch(terms.onlyIfAbsent() ? "*" : null);
  }

  @Override
  public Optional<ObjectContent> get(ObjectKey key, long maxBytes) {
    return asked(
        "get " + key,
        () ->
            S3Answers.found(() -> open(key)).map(stream -> S3Reading.whole(key, stream, maxBytes)));
  }

  private ResponseInputStream<GetObjectResponse> open(ObjectKey key) {
    return client.getObject(get -> get.bucket(key.bucket()).key(key.key()));
  }

  @Override
  public Optional<StoredObject> head(ObjectKey key) {
    return asked(
        "look at " + key,
        () ->
            S3Answers.found(
                    () -> client.headObject(head -> head.bucket(key.bucket()).key(key.key())))
                .map(answer -> S3Reading.stored(key, answer)));
  }

  @Override
  public void delete(ObjectKey key) {
    asked(
        "delete " + key,
        () -> client.deleteObject(delete -> delete.bucket(key.bucket()).key(key.key())));
  }

  @Override
  public void deleteAll(Collection<ObjectKey> keys) {
    new S3Deletion(client).all(keys);
  }

  @Override
  public List<ListedObject> list(String bucket, String prefix, String startAfter, int max) {
    return asked(
        "list " + bucket, () -> new S3Listing(client, bucket, prefix).page(startAfter, max));
  }

  @Override
  public PresignedPut presignPut(ObjectKey key, PutTerms terms, long bytes, Duration validFor) {
    return presigning.put(request(key, terms).contentLength(bytes).build(), validFor);
  }

  @Override
  public void close() {
    presigning.close();
    client.close();
  }
}
