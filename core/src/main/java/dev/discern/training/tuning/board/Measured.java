package dev.discern.training.tuning.board;

import org.jspecify.annotations.Nullable;

/**
 * What a training came to on the validation photos; with folds, on the mean over them.
 *
 * @param loss the best epoch's
 * @param accuracy the best epoch's, 0 to 1
 * @param macroF1 of the model as it would serve; null where nobody asked
 * @param epochs that were trained, in all
 * @param bestEpoch whose weights were kept; the first fold's
 * @param seconds it took
 */
public record Measured(
    double loss,
    double accuracy,
    @Nullable Double macroF1,
    int epochs,
    int bestEpoch,
    double seconds) {}
