package dev.discern.aws.objects;

import dev.discern.aws.AwsAccess;
import dev.discern.objects.PresignedPut;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** Signs addresses that others may use; asks nobody. */
record S3Presigning(S3Presigner presigner) implements AutoCloseable {
  /** Every client sends these by itself. */
  private static final Set<String> OF_EVERY_CLIENT = Set.of("host", "content-length");

  static S3Presigning by(AwsAccess access) {
    S3Presigner.Builder builder =
        S3Presigner.builder()
            .region(Region.of(access.region()))
            .credentialsProvider(access.provider());
    access
        .endpoint()
        .ifPresent(
            endpoint ->
                builder
                    .endpointOverride(endpoint)
                    .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build()));
    return new S3Presigning(builder.build());
  }

  /** What the request says is signed, its length too: nothing else can be put there. */
  PresignedPut put(PutObjectRequest request, Duration validFor) {
    PresignedPutObjectRequest signed =
        presigner.presignPutObject(
            presign -> presign.signatureDuration(validFor).putObjectRequest(request));
    return new PresignedPut(URI.create(signed.url().toString()), toSend(signed.signedHeaders()));
  }

  private static Map<String, String> toSend(Map<String, List<String>> signed) {
    return signed.entrySet().stream()
        .filter(header -> !OF_EVERY_CLIENT.contains(header.getKey().toLowerCase(Locale.ROOT)))
        .collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue().get(0)));
  }

  @Override
  public void close() {
    presigner.close();
  }
}
