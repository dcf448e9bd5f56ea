package dev.discern.training.calibration;

import dev.discern.inference.model.LabelWords;
import dev.discern.refusal.NearNames;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.List;

/** The backbone's own labels that a person means by words. */
final class Looks {
  private Looks() {}

  static List<String> among(List<String> originalLabels, List<String> wanted) {
    return wanted.stream().flatMap(look -> meant(look, originalLabels).stream()).toList();
  }

  private static List<String> meant(String look, List<String> originalLabels) {
    List<String> meant =
        originalLabels.stream()
            .filter(label -> label.equals(look) || LabelWords.of(label).equalsIgnoreCase(look))
            .toList();
    if (meant.isEmpty()) {
      throw Refusal.of(
          RefusalCode.CONFIGURATION_INVALID,
          "--looks-like " + look,
          originalLabels.isEmpty()
              ? "asks for scores of a backbone, and this model has none. Leave it out, or train with --architecture transfer."
              : "is nothing that the backbone knows."
                  + NearNames.hint(look, originalLabels.stream().map(LabelWords::of).toList()));
    }
    return meant;
  }
}
