package dev.discern.serving.worker;

import java.time.Duration;

/**
 * What a worker is told about its surroundings.
 *
 * @param worker its name, for the ledger: host, process and a number
 * @param inbox the bucket that photos arrive in
 * @param results the bucket that results are put into
 * @param maxBytes of a photo; a larger one is refused unread
 * @param tries how often a message is handed out before the queue sets it aside
 * @param again how long a photo waits whose model cannot be opened now
 */
public record Places(
    String worker, String inbox, String results, long maxBytes, int tries, Duration again) {}
