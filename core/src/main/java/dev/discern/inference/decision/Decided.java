package dev.discern.inference.decision;

import java.util.List;

/**
 * A decision with the scores it was made from.
 *
 * @param scores every label, most probable first; equal ones in the model's order
 */
public record Decided(Decision decision, List<Score> scores) {
  public Decided {
    scores = List.copyOf(scores);
  }

  /** The most probable label, whether accepted or not. */
  public Score best() {
    return scores.get(0);
  }
}
