package dev.discern.app.terminal;

import dev.discern.inference.explanation.Explanation;
import dev.discern.inference.model.Gallery;
import java.util.Locale;
import java.util.stream.Collectors;

/** An explanation as indented lines below its answer. */
public final class ExplanationText {
  private ExplanationText() {}

  /**
   * The lines.
   *
   * @param picture the file with the heat map
   */
  public static String of(Explanation explanation, String picture) {
    return "  why %s: %s (%s)\n  nearest: %s"
        .formatted(
            explanation.label(),
            explanation.heat().isCold() ? "no place of the photo speaks for it" : picture,
            explanation.heat().method().slug(),
            nearest(explanation));
  }

  private static String nearest(Explanation explanation) {
    return explanation.neighbours().isEmpty()
        ? "the model carries no training photos"
        : explanation.neighbours().stream()
            .map(ExplanationText::neighbour)
            .collect(Collectors.joining(", "));
  }

  private static String neighbour(Gallery.Neighbour near) {
    return String.format(
        Locale.ROOT,
        "%s %.3f (%s)",
        near.photo().label(),
        near.distance(),
        AnswerText.oneLine(near.photo().name()));
  }
}
