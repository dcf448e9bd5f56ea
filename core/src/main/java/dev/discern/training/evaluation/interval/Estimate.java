package dev.discern.training.evaluation.interval;

import org.jspecify.annotations.Nullable;

/**
 * A figure that is no plain share of photos, with how much it would move on other photos.
 *
 * @param photos it rests on
 * @param groups they form; as many as photos where none belong together
 * @param interval null where these photos cannot tell: fewer than {@value Bootstrap#LEAST_GROUPS}
 *     groups, or every draw gave the same figure, as with no mistake at all
 */
public record Estimate(double value, int photos, int groups, @Nullable Interval interval) {}
