package dev.discern.registry;

import java.time.Instant;

/**
 * Who did what to a model, and when.
 *
 * @param action {@code registered}, {@code promoted} or {@code rolled-back}
 * @param version the version it was done to
 * @param who a person or a program
 */
public record HistoryEntry(Instant at, String action, int version, String who) {}
