package dev.discern.trainer.photos;

import dev.discern.inference.image.Pixels;
import dev.discern.training.dataset.LabelledPhoto;

/**
 * A labelled photo in memory.
 *
 * @param photo which
 * @param label its place among the labels
 * @param pixels fitted to a contract
 */
public record Picture(LabelledPhoto photo, int label, Pixels pixels) {}
