package dev.discern.serving.queue;

import java.time.Instant;

/**
 * The right to work on a message until it lapses.
 *
 * @param receipt names this lease; another lease of the same message has another
 * @param messageId the same each time the message is leased
 * @param receiveCount how often it was leased, this time included
 * @param sentAt when it was first sent
 */
public record Lease(
    String body, String receipt, String messageId, int receiveCount, Instant sentAt) {}
