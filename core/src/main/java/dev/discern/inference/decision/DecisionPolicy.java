package dev.discern.inference.decision;

import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Prediction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Station 7, <b>Decide</b>: calibrated scores to an answer. Holds no state but its settings; safe
 * for any number of threads.
 */
public final class DecisionPolicy {
  private final List<String> labels;
  private final DecisionSettings settings;

  public DecisionPolicy(ModelDescription model) {
    this.labels = model.labels();
    this.settings = model.decision();
  }

  /** Accepts the best label when it is probable enough, and names the candidates otherwise. */
  public Decided decide(Prediction prediction) {
    List<Score> scores = ranked(probabilities(prediction.logits(), settings.temperature()));
    Score best = scores.get(0);
    Decision decision =
        best.probability() >= settings.acceptFrom()
            ? new Decision.Accepted(best.label(), best.probability())
            : new Decision.Uncertain(candidates(scores));
    return new Decided(decision, scores);
  }

  /** Softmax of the logits over a temperature, shifted by the largest so that nothing overflows. */
  static double[] probabilities(double[] logits, double temperature) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double logit : logits) {
      largest = Math.max(largest, logit);
    }
    double[] result = new double[logits.length];
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      result[i] = Math.exp((logits[i] - largest) / temperature);
      sum += result[i];
    }
    for (int i = 0; i < result.length; i++) {
      result[i] /= sum;
    }
    return result;
  }

  private List<Score> ranked(double[] probabilities) {
    List<Score> scores = new ArrayList<>(probabilities.length);
    for (int i = 0; i < probabilities.length; i++) {
      scores.add(new Score(labels.get(i), probabilities[i]));
    }
    scores.sort(Comparator.comparingDouble(Score::probability).reversed());
    return scores;
  }

  private List<Score> candidates(List<Score> scores) {
    double held = 0;
    int count = 0;
    while (count < scores.size() && held < settings.coverage()) {
      held += scores.get(count++).probability();
    }
    return scores.subList(0, count);
  }
}
