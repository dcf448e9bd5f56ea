package dev.discern.training.evaluation.line;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which photos a model is judged by, and what is looked at beside.
 *
 * @param model with its version, as the report should name it
 * @param other a folder of photos that are none of the model's; null where there is none
 * @param rotations whether to turn the photos by quarters too
 */
public record EvaluationRequest(
    String model, LabelledFolder folder, @Nullable Path other, boolean rotations) {}
