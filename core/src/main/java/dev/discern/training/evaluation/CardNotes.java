package dev.discern.training.evaluation;

import java.util.List;

/**
 * What a card says beside figures.
 *
 * @param photos whose photos these are, their licence, what they show; may be empty
 * @param decision what the photos were too few for when the decision settings were fitted, in
 *     sentences
 */
public record CardNotes(String photos, List<String> decision) {
  public CardNotes {
    decision = List.copyOf(decision);
  }
}
