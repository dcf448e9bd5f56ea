package dev.discern.training;

import dev.discern.registry.ModelVersion;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Split;
import dev.discern.training.evaluation.EvaluationReport;
import java.util.OptionalInt;

/**
 * What a training run came to.
 *
 * @param version registered, and live when that was asked for
 * @param report on the untouched test part
 * @param dataset as it was read, with what was skipped
 * @param split how it was divided
 * @param previousLive the version that answered before; empty when none did
 */
public record TrainingResult(
    ModelVersion version,
    EvaluationReport report,
    Dataset dataset,
    Split split,
    OptionalInt previousLive) {}
