package dev.discern.serving.ledger.job;

import dev.discern.serving.ledger.item.JobId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Photos that were handed in together.
 *
 * @param pipeline that they go through
 * @param caller who handed them in: a user, or an API key's name
 * @param cancelledAt null unless somebody cancelled it
 */
public record Job(
    JobId id,
    String pipeline,
    String caller,
    String trace,
    Instant createdAt,
    @Nullable Instant cancelledAt) {}
