package dev.discern.training.tuning;

import dev.discern.training.tuning.board.Leaderboard.About;

/**
 * A search that somebody wants.
 *
 * @param model the name of the model to be
 * @param plan what to search
 * @param candidates the trainers to choose among
 * @param photos to train on and to measure by
 * @param fresh whether to forget what the same search found before
 */
public record TuningOrder(
    String model, TuningPlan plan, Candidates candidates, TuningPhotos photos, boolean fresh) {

  /** For the leaderboard. */
  About about() {
    return new About(
        candidates.architecture(),
        plan.objective().slug(),
        plan.search().slug(),
        plan.trials(),
        photos.folds().size(),
        Rungs.of(plan.trials(), candidates.base().epochs()).epochs(),
        plan.seed(),
        photos.fingerprint(),
        photos.split());
  }
}
