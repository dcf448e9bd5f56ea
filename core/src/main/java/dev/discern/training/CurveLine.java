package dev.discern.training;

import dev.discern.training.dataset.Folds;
import dev.discern.training.dataset.Split;
import dev.discern.training.evaluation.curve.Drawing;
import dev.discern.training.evaluation.curve.LearningCurve;
import dev.discern.training.evaluation.interval.Bootstrap;
import dev.discern.training.trainer.TrainingObserver;
import java.util.ArrayList;
import java.util.List;

/**
 * The learning curve of a recipe: the line up to the division, then a training for each share of
 * the photos and each drawing, all judged on the same photos. Nothing is registered.
 *
 * <p>With all photos and the first drawing it is the training that {@link TrainingLine} would do.
 * Safe for any number of threads.
 */
public final class CurveLine {
  /** Resampling draws the same each time, so the same photos give the same curve. */
  private static final long SEED = 1;

  private final TrainingPorts ports;

  public CurveLine(TrainingPorts ports) {
    this.ports = ports;
  }

  /**
   * Draws the curve.
   *
   * @param request whose name, goal and notes are nothing to it
   * @throws dev.discern.refusal.Refusal as {@link TrainingLine#run} does until it registers
   */
  public LearningCurve run(TrainingRequest request, CurvePlan plan, TrainingObserver observer) {
    Preparation preparation = new Preparation(ports, request, observer);
    Prepared photos = preparation.prepare();
    Division division =
        new Division(
            photos.dataset(),
            folds(preparation, photos),
            request.split().units(photos.dataset(), photos.copies()));
    List<Drawing> drawings = new ArrayList<>();
    for (double share : CurvePlan.SHARES) {
      for (int number = 0; number < plan.drawings(); number++) {
        drawings.add(new CurveDraw(share, number).of(ports, request, division, observer));
      }
    }
    return LearningCurve.of(
        division.folds().description(),
        drawings,
        new Bootstrap(photos.groups().numbered(division.judged()), SEED));
  }

  /** As many splits as there are folds; one where the test part is judged. */
  private static Folds folds(Preparation preparation, Prepared photos) {
    int count = preparation.request().split().folds();
    if (count > 0) {
      return preparation.folds(photos, photos.dataset(), count);
    }
    Split split = preparation.split(photos);
    return new Folds(List.of(split), split, split.description());
  }
}
