package dev.discern.inference.model;

/**
 * A graph's output that tells where the scores come from: [N, labels, H, W], how much each place of
 * the photo adds to each label's logit, times the number of places. The mean over the places is the
 * logit without what no place gives it.
 *
 * @param output its name
 * @param linear whether that holds for every photo with the same remainder, the bias; otherwise the
 *     remainder is the photo's own, because a hidden layer lies between
 */
public record Evidence(String output, boolean linear) {}
