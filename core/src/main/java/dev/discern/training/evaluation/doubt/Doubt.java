package dev.discern.training.evaluation.doubt;

import dev.discern.training.evaluation.interval.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * What became of the photos that a model knows: named, left open, or taken for something else
 * altogether.
 *
 * @param accepted got one label
 * @param uncertain got several candidates
 * @param outOfDomain were taken for none of the model's
 * @param wrongOfAccepted of those that got one label, how many a wrong one: the operating point's
 *     risk
 * @param curve what accepting more or fewer would cost
 * @param sets the prediction sets; null where the model was not calibrated
 * @param targets what was asked of accepting its labels; null where nothing was, and in reports of
 *     before it was told
 */
public record Doubt(
    Proportion accepted,
    Proportion uncertain,
    Proportion outOfDomain,
    Proportion wrongOfAccepted,
    RiskCoverage curve,
    @Nullable PredictionSets sets,
    @Nullable Targets targets) {}
