package dev.discern.training.dataset;

import java.nio.file.Path;

/**
 * A photo of a dataset, known to decode.
 *
 * @param file where it lies
 * @param label what it shows
 * @param sha256 of its bytes, lower-case hex: two photos with one hash are one photo
 */
public record LabelledPhoto(Path file, String label, String sha256) {}
