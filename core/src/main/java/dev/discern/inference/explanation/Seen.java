package dev.discern.inference.explanation;

import dev.discern.inference.image.Size;
import dev.discern.inference.model.Prediction;
import dev.discern.inference.preprocessing.Tensor;

/**
 * A photo on its way through the stations, as far as an explanation needs it.
 *
 * @param size upright, in pixels
 * @param tensor as the model saw it
 * @param prediction with what {@link Explainer#needs} names
 */
public record Seen(Size size, Tensor tensor, Prediction prediction) {}
