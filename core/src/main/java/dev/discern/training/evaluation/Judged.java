package dev.discern.training.evaluation;

import dev.discern.inference.Answer;
import dev.discern.inference.decision.Decision;
import dev.discern.inference.decision.Score;
import java.util.List;

/**
 * An answer beside the truth; small, because a thousand scores for each of fifty thousand photos
 * are not.
 *
 * @param file within the dataset
 * @param actual what the photo shows
 * @param best what the model says
 * @param ofActual the probability it gives to the truth
 * @param rank of the truth among its scores, from 1
 * @param accepted whether it named one label
 * @param nanos from bytes to answer
 */
record Judged(
    String file,
    String actual,
    Score best,
    double ofActual,
    int rank,
    boolean accepted,
    long nanos) {

  static Judged of(String file, String actual, Answer.Answered answer) {
    List<Score> scores = answer.decided().scores();
    int rank = 0;
    while (rank < scores.size() && !scores.get(rank).label().equals(actual)) {
      rank++;
    }
    if (rank == scores.size()) {
      throw new IllegalArgumentException("the model has no label “" + actual + "”");
    }
    return new Judged(
        file,
        actual,
        answer.decided().best(),
        scores.get(rank).probability(),
        rank + 1,
        answer.decided().decision() instanceof Decision.Accepted,
        answer.timings().total());
  }

  boolean right() {
    return best.label().equals(actual);
  }

  double millis() {
    return nanos / 1e6;
  }
}
