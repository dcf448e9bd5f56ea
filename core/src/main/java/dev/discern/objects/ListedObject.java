package dev.discern.objects;

import java.time.Instant;

/**
 * A line of a listing; content type and metadata are only in {@link ObjectStore#head}.
 *
 * @param size in bytes
 * @param etag the store's fingerprint of the content, without quotes; opaque
 * @param modified when it was put, to the second
 */
public record ListedObject(ObjectKey key, long size, String etag, Instant modified) {}
