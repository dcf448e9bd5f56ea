package dev.discern.inference.decision;

import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Prediction;
import java.util.List;
import java.util.Set;

/**
 * Station 7, <b>Decide</b>: calibrated scores to an answer. Holds no state but its settings; safe
 * for any number of threads.
 */
public final class DecisionPolicy {
  private static final int LEAST_CANDIDATES = 2;

  private final List<String> labels;
  private final DecisionSettings settings;
  private final Domain domain;

  /**
   * Decides as the model says.
   *
   * @param gallery the photos that it learnt from; without them no photo is too far away
   */
  public DecisionPolicy(ModelDescription model, Gallery gallery) {
    this.labels = model.labels();
    this.settings = model.decision();
    this.domain = new Domain(model, gallery);
  }

  /** What must be predicted beside the scores for a decision. */
  public Set<Prediction.Extra> needs() {
    return domain.needs();
  }

  /**
   * Accepts the best label when the photo is one of the model's and the label probable enough;
   * otherwise says what it may be, or what it looks like.
   */
  public Decided decide(Prediction prediction) {
    List<Score> scores =
        Softmax.ranked(labels, Softmax.of(prediction.logits(), settings.temperature()));
    return new Decided(decide(prediction, scores), scores);
  }

  private Decision decide(Prediction prediction, List<Score> scores) {
    Score best = scores.get(0);
    if (!domain.contains(prediction)) {
      return new Decision.OutOfDomain(domain.looksLike(prediction));
    }
    return best.probability() >= settings.acceptFrom(best.label())
        ? new Decision.Accepted(best.label(), best.probability())
        : new Decision.Uncertain(candidates(scores));
  }

  private List<Score> candidates(List<Score> scores) {
    int count = predictionSet(scores).size();
    return scores.subList(0, Math.max(count, Math.min(LEAST_CANDIDATES, scores.size())));
  }

  /**
   * The labels that the truth is among as often as the settings' coverage says, best first; may be
   * empty.
   *
   * @param scores every label, most probable first
   */
  public List<Score> predictionSet(List<Score> scores) {
    Double from = settings.candidatesFrom();
    return from == null ? holding(settings.coverage(), scores) : likelierThan(from, scores);
  }

  private static List<Score> likelierThan(double least, List<Score> scores) {
    return scores.stream().filter(score -> score.probability() >= least).toList();
  }

  private static List<Score> holding(double probability, List<Score> scores) {
    double held = 0;
    int count = 0;
    while (count < scores.size() && held < probability) {
      held += scores.get(count++).probability();
    }
    return scores.subList(0, count);
  }
}
