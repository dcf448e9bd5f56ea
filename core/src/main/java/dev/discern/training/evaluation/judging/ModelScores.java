package dev.discern.training.evaluation.judging;

import static java.util.Objects.requireNonNull;

import dev.discern.inference.decision.DecisionPolicy;
import dev.discern.inference.decision.Score;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.ModelDescription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a model's scores are read by: the order of its labels and its prediction sets. */
final class ModelScores {
  /** With more labels, one against all others says little, and the scores of many photos weigh. */
  private static final int LABELS_KEPT = 50;

  private final Map<String, Integer> places = new HashMap<>();

  private final DecisionPolicy policy;

  ModelScores(ModelDescription model) {
    this.policy = new DecisionPolicy(model, Gallery.EMPTY);
    List<String> labels = model.labels();
    for (int i = 0; i < labels.size(); i++) {
      places.put(labels.get(i), i);
    }
  }

  float[] inOrder(List<Score> scores) {
    if (places.size() > LABELS_KEPT) {
      return new float[0];
    }
    float[] inOrder = new float[places.size()];
    scores.forEach(
        each -> inOrder[requireNonNull(places.get(each.label()))] = (float) each.probability());
    return inOrder;
  }

  /** How many labels the prediction set holds, the most probable ones. */
  int setSize(List<Score> scores) {
    return policy.predictionSet(scores).size();
  }
}
