package dev.discern.objects;

/** How a put ended. */
public sealed interface PutOutcome {
  /**
   * The object is on disk.
   *
   * @param etag the store's fingerprint of the content, without quotes; opaque
   */
  record Stored(String etag) implements PutOutcome {}

  /** There was an object under this key, and the terms said to leave it alone. */
  record AlreadyThere() implements PutOutcome {}

  /** Whether this put's bytes are the ones that lie there. */
  default boolean stored() {
    return this instanceof Stored;
  }
}
