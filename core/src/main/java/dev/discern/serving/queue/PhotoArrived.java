package dev.discern.serving.queue;

import dev.discern.objects.ObjectKey;
import java.time.Instant;

/**
 * Somebody put an object into the inbox. It may be gone again, and this may be told twice.
 *
 * @param size in bytes
 * @param etag the store's fingerprint of the content, without quotes; empty when not told
 * @param sequencer orders the events of one key: the larger (right-aligned, hexadecimal) is the
 *     later; empty when not told
 * @param at when it was put
 */
public record PhotoArrived(
    ObjectKey object, long size, String etag, String sequencer, Instant at) {}
