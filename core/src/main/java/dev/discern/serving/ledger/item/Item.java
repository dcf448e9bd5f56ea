package dev.discern.serving.ledger.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One photo on its way.
 *
 * @param key where its photo lies in the inbox
 * @param size of the photo in bytes; -1 while it is not known
 * @param changedAt when it reached this state
 * @param reason why it was refused or set aside, in a sentence; null otherwise
 */
public record Item(
    ItemId id,
    InboxKey key,
    ItemState state,
    long size,
    Instant receivedAt,
    Instant changedAt,
    @Nullable String reason) {}
