package dev.discern.inference.image;

/**
 * A decoded photo: its pixels, upright, and the facts of the file.
 *
 * @param pixels {@code facts.size()} divided by {@code facts.reducedBy()}, rounded up
 */
public record DecodedImage(Pixels pixels, ImageFacts facts) {}
