package dev.discern.training.calibration;

import dev.discern.inference.decision.Softmax;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.DomainSettings;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.ModelDescription;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fits a model's decision settings to photos that it has not learnt from. */
public final class Calibrator {
  private static final int NEIGHBOURS = 5;
  private static final double LEAST_PROBABLE = 0.5;

  private final ModelDescription model;
  private final DecisionGoal goal;

  public Calibrator(ModelDescription model, DecisionGoal goal) {
    this.model = model;
    this.goal = goal;
  }

  /**
   * Fits.
   *
   * @param known predictions of photos that the model has not learnt from; without any, the
   *     settings stay as they are
   * @param gallery photos that it did learn from
   */
  public DecisionSettings fit(List<KnownPrediction> known, Gallery gallery) {
    if (known.isEmpty()) {
      return model.decision();
    }
    double temperature = Temperature.fit(known, model.labels());
    return new DecisionSettings(
        temperature,
        LEAST_PROBABLE,
        Map.of(),
        goal.coverage(),
        candidatesFrom(known, temperature),
        domain(known, gallery));
  }

  /** The share of photos whose truth is less probable is at most 1 - coverage. */
  private double candidatesFrom(List<KnownPrediction> known, double temperature) {
    double[] ofTruth =
        known.stream()
            .mapToDouble(
                each ->
                    Softmax.of(each.prediction().logits(), temperature)[
                        model.labels().indexOf(each.label())])
            .sorted()
            .toArray();
    int below = (int) Math.floor((known.size() + 1) * (1 - goal.coverage()));
    return below == 0 ? 0 : ofTruth[below - 1];
  }

  private @Nullable DomainSettings domain(List<KnownPrediction> known, Gallery gallery) {
    double[] distances =
        known.stream()
            .map(each -> each.prediction().embedding())
            .filter(embedding -> embedding != null && !gallery.isEmpty())
            .mapToDouble(
                embedding ->
                    gallery.nearest(embedding, NEIGHBOURS).stream()
                        .mapToDouble(Gallery.Neighbour::distance)
                        .average()
                        .orElseThrow())
            .sorted()
            .toArray();
    if (distances.length == 0) {
      return null;
    }
    int kept = (int) Math.ceil(goal.kept() * distances.length);
    return new DomainSettings(NEIGHBOURS, distances[kept - 1], List.of(), 5);
  }
}
