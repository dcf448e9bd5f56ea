package dev.discern.training.calibration;

import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.DomainSettings;
import dev.discern.inference.model.ModelDescription;
import java.util.List;

/**
 * Fits a model's decision settings to photos that it has not learnt from: a temperature, from which
 * probability each label is accepted, the conformal threshold of candidates, and how far from its
 * gallery its own photos are.
 */
public final class Calibrator {
  private final ModelDescription model;
  private final DecisionGoal goal;

  public Calibrator(ModelDescription model, DecisionGoal goal) {
    this.model = model;
    this.goal = goal;
  }

  /**
   * Fits.
   *
   * @param known predictions of photos that the model has not learnt from, with the embedding where
   *     the graph offers one; without any, the settings stay as they are
   * @param own photos that it did learn from
   * @throws dev.discern.refusal.Refusal {@code CONFIGURATION_INVALID} when the goal names a look
   *     that the backbone does not know
   */
  public Fitted fit(List<KnownPrediction> known, OwnPhotos own) {
    if (known.isEmpty()) {
      return new Fitted(
          model.decision(),
          List.of("There are no photos to calibrate on: probabilities stay raw."),
          List.of());
    }
    double temperature = Temperature.fit(known, model.labels());
    List<Graded> graded =
        known.stream().map(each -> Graded.of(each, model.labels(), temperature)).toList();
    Acceptance acceptance = Acceptance.of(goal.target(), model.labels(), graded);
    DomainFit domainFit = new DomainFit(goal, own);
    DomainSettings domain = domainFit.fit(known, Looks.among(model.originalLabels(), goal.looks()));
    return new Fitted(
        new DecisionSettings(
            temperature,
            acceptance.from(),
            acceptance.byLabel(),
            goal.coverage(),
            candidatesFrom(graded),
            domain),
        acceptance.notes(),
        domainFit.notes());
  }

  /** 0, which makes every label a candidate, when the photos are too few to choose by. */
  private double candidatesFrom(List<Graded> graded) {
    int place = Rank.reached(goal.coverage(), graded.size());
    return place == 0
        ? 0
        : graded.stream()
            .mapToDouble(Graded::ofTruth)
            .sorted()
            .skip(place - 1)
            .findFirst()
            .orElse(0);
  }
}
