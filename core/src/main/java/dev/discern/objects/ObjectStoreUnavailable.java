package dev.discern.objects;

/**
 * The store is down, slow beyond its limit, or will not have us ({@link ObjectStoreForbidden}): try
 * again later. Whether a put or delete that ended so was done is unknown; both may be repeated.
 */
public sealed class ObjectStoreUnavailable extends RuntimeException permits ObjectStoreForbidden {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what was tried and what came of it
   */
  public ObjectStoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
