package dev.discern.aws.queue;

import tools.jackson.databind.json.JsonMapper;

/** The attribute of a queue that says where its dead letters go. */
final class RedrivePolicy {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RedrivePolicy() {}

  /** The name of the queue for dead letters. */
  static String deadQueue(String policy) {
    String arn = JSON.readTree(policy).path("deadLetterTargetArn").asString();
    return arn.substring(arn.lastIndexOf(':') + 1);
  }

  static String write(String deadArn, int maxReceives) {
    return JSON.createObjectNode()
        .put("deadLetterTargetArn", deadArn)
        .put("maxReceiveCount", String.valueOf(maxReceives))
        .toString();
  }
}
