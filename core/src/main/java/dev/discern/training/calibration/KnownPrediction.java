package dev.discern.training.calibration;

import dev.discern.inference.model.Prediction;

/**
 * What a model says of a photo whose label is known.
 *
 * @param label one of the model's
 */
public record KnownPrediction(String label, Prediction prediction) {}
