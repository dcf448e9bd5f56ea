package dev.discern.serving.ledger.notice;

import dev.discern.serving.ledger.item.ItemId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice in the outbox.
 *
 * @param attempts how often it was claimed to be delivered
 * @param outcome what the sink said last, for people: where it was filed, why it failed
 * @param deliveredAt null while it is not delivered
 * @param givenUpAt null unless delivery was given up
 */
public record Notice(
    NewNotice what,
    ItemId item,
    Instant createdAt,
    Instant dueAt,
    int attempts,
    @Nullable String outcome,
    @Nullable Instant deliveredAt,
    @Nullable Instant givenUpAt) {}
