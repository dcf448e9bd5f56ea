package dev.discern.training.evaluation.judging;

import dev.discern.inference.Answer;
import dev.discern.inference.decision.Decision;
import dev.discern.inference.decision.Score;
import dev.discern.inference.image.ImageFacts;
import java.nio.file.Path;
import java.util.List;

/**
 * An answer beside the truth; small, because a thousand scores for each of fifty thousand photos
 * are not.
 *
 * @param file where the photo lies
 * @param actual what the photo shows
 * @param best what the model says
 * @param ofActual the probability it gives to the truth
 * @param rank of the truth among its scores, from 1
 * @param verdict what became of it
 * @param nanos from bytes to answer
 * @param traits what else is counted
 */
public record Judged(
    Path file,
    String actual,
    Score best,
    double ofActual,
    int rank,
    Verdict verdict,
    long nanos,
    Traits traits)
    implements Outcome {

  /** The three answers. */
  public enum Verdict {
    ACCEPTED,
    UNCERTAIN,
    OUT_OF_DOMAIN;

    public static Verdict of(Decision decision) {
      if (decision instanceof Decision.Accepted) {
        return ACCEPTED;
      }
      return decision instanceof Decision.OutOfDomain ? OUT_OF_DOMAIN : UNCERTAIN;
    }
  }

  /**
   * What figures beyond the accuracy need.
   *
   * @param shortSide of the upright photo in pixels
   * @param orientation its EXIF tag, 1 to 8
   * @param setSize labels in its prediction set
   * @param setHoldsTruth whether the right one is among them
   * @param scores of all labels in the model's order; empty where the labels are too many to keep
   */
  @SuppressWarnings("ArrayRecordComponent") // fifty thousand of them; nobody compares
  public record Traits(
      int shortSide, int orientation, int setSize, boolean setHoldsTruth, float[] scores) {}

  static Judged of(Path file, String actual, Answer.Answered answer, ModelScores model) {
    List<Score> scores = answer.decided().scores();
    int rank = rank(actual, scores);
    int setSize = model.setSize(scores);
    ImageFacts facts = answer.facts();
    return new Judged(
        file,
        actual,
        answer.decided().best(),
        scores.get(rank).probability(),
        rank + 1,
        Verdict.of(answer.decided().decision()),
        answer.timings().total(),
        new Traits(
            facts.size().shortSide(),
            facts.orientation(),
            setSize,
            rank < setSize,
            model.inOrder(scores)));
  }

  private static int rank(String actual, List<Score> scores) {
    for (int rank = 0; rank < scores.size(); rank++) {
      if (scores.get(rank).label().equals(actual)) {
        return rank;
      }
    }
    throw new IllegalArgumentException("the model has no label “" + actual + "”");
  }

  public boolean right() {
    return best.label().equals(actual);
  }

  public boolean accepted() {
    return verdict == Verdict.ACCEPTED;
  }

  public double millis() {
    return nanos / 1e6;
  }
}
