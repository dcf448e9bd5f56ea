package dev.discern.training.tuning.board;

import dev.discern.training.tuning.space.Point;

/**
 * A trial's training up to a rung. The same point and epochs are the same training, whatever the
 * trial's number.
 *
 * @param trial its number, from 1
 * @param point what it tries
 * @param rung from 1
 * @param epochs at most so many
 */
public record Run(int trial, Point point, int rung, int epochs) {}
