package dev.discern.inference.decision;

import java.util.List;

/** The answer to one photo. */
public sealed interface Decision {
  /** The model is sure enough. */
  record Accepted(String label, double probability) implements Decision {}

  /**
   * The model is not sure enough to name one label.
   *
   * @param candidates the likeliest labels, best first, that together hold the asked-for
   *     probability
   */
  record Uncertain(List<Score> candidates) implements Decision {
    public Uncertain {
      candidates = List.copyOf(candidates);
    }
  }
}
