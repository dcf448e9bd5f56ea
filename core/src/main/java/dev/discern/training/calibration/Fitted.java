package dev.discern.training.calibration;

import dev.discern.inference.model.DecisionSettings;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decision settings as photos gave them, and what the photos could not give and why, in sentences
 * for a person.
 *
 * @param acceptanceNotes of the thresholds
 * @param domainNotes of what is one of the model's own
 */
public record Fitted(
    DecisionSettings settings, List<String> acceptanceNotes, List<String> domainNotes) {
  public Fitted {
    acceptanceNotes = List.copyOf(acceptanceNotes);
    domainNotes = List.copyOf(domainNotes);
  }

  public List<String> notes() {
    return Stream.concat(acceptanceNotes.stream(), domainNotes.stream()).toList();
  }

  /** The same thresholds within the other's domain. */
  public Fitted within(Fitted other) {
    return new Fitted(settings.within(other.settings.domain()), acceptanceNotes, other.domainNotes);
  }
}
