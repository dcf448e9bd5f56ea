package dev.discern.training.audit;

import dev.discern.training.audit.AuditReport.Member;
import java.util.List;
import java.util.Set;

/**
 * What came of looking for wrong labels.
 *
 * @param words how it was done and how well that went, or why it was not done
 * @param suspects photos whose label is probably wrong, the most probable first
 */
public record LabelCheck(String words, List<Suspect> suspects) {
  public LabelCheck {
    suspects = List.copyOf(suspects);
  }

  /** The same, of photos that nobody has looked at and kept. */
  LabelCheck without(Set<String> kept) {
    return new LabelCheck(
        words,
        suspects.stream().filter(suspect -> !kept.contains(suspect.photo().file())).toList());
  }

  /** It was not done. */
  static LabelCheck none(String why) {
    return new LabelCheck("not looked for: " + why, List.of());
  }

  /**
   * A photo whose label is probably wrong.
   *
   * @param likely the label that it probably shows
   * @param given the probability of the label that it carries
   * @param other the probability of the likely one
   */
  public record Suspect(Member photo, String likely, double given, double other) {}
}
