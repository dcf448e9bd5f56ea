package dev.discern.inference.decision;

/**
 * A label and how probable the model finds it.
 *
 * @param probability 0 to 1, after calibration
 */
public record Score(String label, double probability) {}
