package dev.discern.training;

import dev.discern.training.tuning.Candidates;
import dev.discern.training.tuning.TuningPlan;

/**
 * What is to be tuned.
 *
 * @param training what would be trained without a search: the photos, their division, the name.
 *     Folds in its plan are what trials are measured on
 * @param foldsIfFew into how many folds the photos are divided where the plan names none and the
 *     validation part is too small to rank trials by; 0 to rank by it all the same
 * @param plan how to search
 * @param candidates the trainers to choose among
 * @param fresh whether to forget what the same search found before
 */
public record TuningRequest(
    TrainingRequest training,
    int foldsIfFew,
    TuningPlan plan,
    Candidates candidates,
    boolean fresh) {}
