package dev.discern.trainer.embedding;

import dev.discern.training.dataset.LabelledPhoto;

/**
 * A photo as the backbone sees it.
 *
 * @param photo which
 * @param rows the plain photo's features, then those of its varied views
 */
@SuppressWarnings("ArrayRecordComponent") // kept in memory, not compared
public record Embedded(LabelledPhoto photo, float[][] rows) {}
