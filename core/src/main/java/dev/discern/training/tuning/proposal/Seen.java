package dev.discern.training.tuning.proposal;

import dev.discern.training.tuning.space.Point;

/**
 * A point that was tried.
 *
 * @param badness what it came to; lower is better
 */
public record Seen(Point point, double badness) {}
