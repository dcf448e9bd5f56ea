package dev.discern.aws;

/** A name and a secret; the secret is never printed. */
public record AwsCredentials(String accessKey, String secretKey) {
  @Override
  public String toString() {
    return accessKey + " (and a secret)";
  }
}
