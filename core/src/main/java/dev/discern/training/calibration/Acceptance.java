package dev.discern.training.calibration;

import java.util.List;
import java.util.Map;

/**
 * From which probability labels are accepted.
 *
 * @param from of every label without a threshold of its own
 * @param byLabel the others
 * @param notes which labels could not be given the target, and why
 */
record Acceptance(double from, Map<String, Double> byLabel, List<String> notes) {
  Acceptance {
    byLabel = Map.copyOf(byLabel);
    notes = List.copyOf(notes);
  }

  static Acceptance of(Target target, List<String> labels, List<Graded> graded) {
    if (target instanceof Target.Cost cost) {
      return new Acceptance(cost.acceptFrom(), Map.of(), List.of());
    }
    return target instanceof Target.Precision precision
        ? new PrecisionFit(precision.share(), labels, graded).fit()
        : new RecallFit(((Target.Recall) target).share(), labels, graded).fit();
  }
}
