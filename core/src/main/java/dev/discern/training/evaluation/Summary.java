package dev.discern.training.evaluation;

import dev.discern.training.evaluation.interval.Proportion;

/**
 * A model's figures over all photos that it answered.
 *
 * @param photos answered; refused ones count in no figure
 * @param accuracy the most probable label is the right one
 * @param logLoss mean of minus the natural logarithm of the right label's probability, which counts
 *     as no less than 1e-15
 * @param topFive the right label is among the five most probable
 * @param macroF1 mean of the F1 of every label that has photos, each counting alike
 * @param accepted the model was sure enough to name one label
 * @param accuracyOfAccepted of those, the named label is the right one
 */
public record Summary(
    int photos,
    Proportion accuracy,
    double logLoss,
    Proportion topFive,
    double macroF1,
    Proportion accepted,
    Proportion accuracyOfAccepted) {}
