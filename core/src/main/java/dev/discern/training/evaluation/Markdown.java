package dev.discern.training.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pieces of a Markdown page, alike in every country. */
final class Markdown {
  private Markdown() {}

  /** A name as plain text: no table, emphasis, link or markup of its own. */
  static String text(String name) {
    return name.replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1").replaceAll("\\R", " ");
  }

  /** The rows of a table, one a value. */
  static <T> String rows(Collection<T> values, Function<T, List<String>> cells) {
    return values.stream()
        .map(value -> "| " + String.join(" | ", cells.apply(value)) + " |")
        .collect(Collectors.joining("\n"));
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  static String decimals(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  static String number(int value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
