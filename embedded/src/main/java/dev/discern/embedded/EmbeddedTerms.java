package dev.discern.embedded;

import java.nio.file.Path;

/**
 * What the embedded servers are to do.
 *
 * @param folder holds the objects, the messages and the credentials; made when it is not there
 * @param objectsPort of the S3 API on 127.0.0.1; 0 for any that is free
 * @param queuePort of the SQS API on 127.0.0.1; 0 for any that is free
 * @param inbox the bucket whose new objects are told; no other bucket's are
 * @param queue the queue that is told
 */
public record EmbeddedTerms(
    Path folder, int objectsPort, int queuePort, String inbox, String queue) {
  /** On any free ports, with the bucket {@code inbox}. */
  public static EmbeddedTerms in(Path folder, String queue) {
    return new EmbeddedTerms(folder, 0, 0, "inbox", queue);
  }
}
