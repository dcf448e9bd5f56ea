package dev.discern.training.evaluation.curve;

import dev.discern.training.evaluation.interval.Estimate;

/**
 * What a recipe is worth with so many photos to learn from.
 *
 * @param share of all there are
 * @param photos learnt from and validated on
 * @param accuracy the mean over the drawings; its interval is that of the judged photos
 * @param lowest of the drawings
 * @param highest of the drawings
 * @param drawings how many
 */
public record CurvePoint(
    double share, double photos, Estimate accuracy, double lowest, double highest, int drawings) {}
