package dev.discern.objects;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
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

  /**
   * @throws Refusal {@code OBJECT_TOO_LARGE} when it has more bytes than that
   */
  public void checkSize(long maxBytes) {
    if (size > maxBytes) {
      throw Refusal.of(
              RefusalCode.OBJECT_TOO_LARGE,
              key.toString(),
              "has " + size + " bytes; the limit is " + maxBytes + ". Put a smaller one.")
          .with("limit", maxBytes)
          .with("found", size);
    }
  }
}
