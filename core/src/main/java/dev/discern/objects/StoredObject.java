package dev.discern.objects;

import java.time.Instant;
import java.util.Map;

/**
 * What is known of an object without reading it.
 *
 * @param size in bytes
 * @param etag the store's fingerprint of the content, without quotes; opaque
 * @param contentType as it was put, {@code application/octet-stream} when nothing was said
 * @param metadata what was put with it; names in lower case
 * @param modified when it was put, to the second
 */
public record StoredObject(
    ObjectKey key,
    long size,
    String etag,
    String contentType,
    Map<String, String> metadata,
    Instant modified) {
  public StoredObject {
    metadata = Map.copyOf(metadata);
  }
}
