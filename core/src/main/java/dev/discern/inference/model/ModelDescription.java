package dev.discern.inference.model;

import dev.discern.inference.preprocessing.PreprocessingContract;
import java.util.List;

/**
 * All that is known of a model beside its weights; {@code model.json} in a package.
 *
 * @param formatVersion of the package; {@link #FORMAT_VERSION} is the only one this program writes
 * @param name as users call it
 * @param architecture {@code cnn}, {@code transfer} or {@code imported}
 * @param labels in the order of the scores
 * @param preprocessing how pixels become its tensor
 * @param graph its inputs and outputs
 * @param decision how its scores become an answer
 * @param provenance where it comes from
 * @param originalLabels with a transferred model: the labels of the backbone's own scores, else
 *     empty
 */
public record ModelDescription(
    int formatVersion,
    String name,
    String architecture,
    List<String> labels,
    PreprocessingContract preprocessing,
    GraphSignature graph,
    DecisionSettings decision,
    Provenance provenance,
    List<String> originalLabels) {
  public static final int FORMAT_VERSION = 2;

  public ModelDescription {
    labels = List.copyOf(labels);
    originalLabels = List.copyOf(originalLabels);
    if (labels.size() < 2) {
      throw new IllegalArgumentException("a classifier has two labels or more, not " + labels);
    }
  }

  /** The same model under another name. */
  public ModelDescription named(String other) {
    return with(other, decision, provenance);
  }

  /** The same model, deciding otherwise. */
  public ModelDescription deciding(DecisionSettings other) {
    return with(name, other, provenance);
  }

  /** The same model, coming from there. */
  public ModelDescription from(Provenance other) {
    return with(name, decision, other);
  }

  private ModelDescription with(
      String otherName, DecisionSettings otherDecision, Provenance otherProvenance) {
    return new ModelDescription(
        formatVersion,
        otherName,
        architecture,
        labels,
        preprocessing,
        graph,
        otherDecision,
        otherProvenance,
        originalLabels);
  }
}
