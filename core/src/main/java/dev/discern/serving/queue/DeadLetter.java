package dev.discern.serving.queue;

import java.time.Instant;

/**
 * A message that was leased too often without being settled. The queue does not know why; the
 * ledger may.
 *
 * @param id what {@link DeadLetters#redrive(java.util.Set)} takes
 * @param receiveCount how often it was leased; on some servers, looks at the dead letters count too
 * @param sentAt when it was first sent
 */
public record DeadLetter(String id, String body, int receiveCount, Instant sentAt) {}
