package dev.discern.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * Who answers, and who we are to them.
 *
 * @param region such as {@code eu-central-1}
 * @param endpoint the address of a server that speaks as AWS does; empty for AWS itself
 * @param credentials empty for what the SDK finds by itself: environment, profile, instance role
 */
public record AwsAccess(
    String region, Optional<URI> endpoint, Optional<AwsCredentials> credentials) {
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30); // a long poll has 20
  private static final int CONNECTIONS = 64;

  /** A server that speaks as AWS does. */
  public static AwsAccess at(URI endpoint, AwsCredentials credentials) {
    return new AwsAccess("us-east-1", Optional.of(endpoint), Optional.of(credentials));
  }

  /** Points a client there. */
  public <B extends AwsClientBuilder<B, ?>> B point(B builder) {
    endpoint.ifPresent(builder::endpointOverride);
    return builder.region(Region.of(region)).credentialsProvider(provider());
  }

  /** A client for HTTP; whoever uses it closes it. */
  public static SdkHttpClient http() {
    return Apache5HttpClient.builder()
        .connectionTimeout(CONNECT_WITHIN)
        .socketTimeout(ANSWER_WITHIN)
        .maxConnections(CONNECTIONS)
        .build();
  }

  /** Who we are. */
  public AwsCredentialsProvider provider() {
    return credentials
        .<AwsCredentialsProvider>map(
            each ->
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(each.accessKey(), each.secretKey())))
        .orElseGet(() -> DefaultCredentialsProvider.builder().build());
  }
}
