package dev.discern.training.trainer;

/**
 * One pass over the training photos; a point of the curves.
 *
 * @param number from 1
 * @param best whether its validation loss is the lowest so far
 */
public record Epoch(
    int number,
    double trainLoss,
    double trainAccuracy,
    double validationLoss,
    double validationAccuracy,
    boolean best) {}
