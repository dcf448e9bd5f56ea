package dev.discern.serving.ledger.result;

import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.Provenance;

/**
 * The model version that answered, with the settings it decided by and where it comes from. The
 * same for all answers of a version.
 */
public record ModelFacts(
    String name, int version, DecisionSettings decision, Provenance provenance) {
  /** As users write it: {@code apples@3}. */
  public String id() {
    return name + "@" + version;
  }
}
