package dev.discern.training.evaluation.page;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pieces of HTML, alike in every country; every name goes through {@link #text}. */
final class Html {
  private Html() {}

  /** Text that stays text, in content and in quoted attributes. */
  static String text(String raw) {
    return raw.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** With a space that does not break the line (SI: a space before the sign). */
  static String percent(double share) {
    return decimals(1, 100 * share) + "\u00a0%";
  }

  static String decimals(int places, double value) {
    return String.format(Locale.ROOT, "%." + places + "f", value);
  }

  static String number(int value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String count(int value, String one) {
    return number(value) + " " + one + (value == 1 ? "" : "s");
  }

  static <T> String each(Collection<T> values, Function<T, String> piece) {
    return values.stream().map(piece).collect(Collectors.joining("\n"));
  }

  /** A table that scrolls sideways on a narrow screen, also by keyboard. */
  static String table(String name, String head, String body) {
    return """
        <div class="scroll" role="region" aria-label="%s" tabindex="0"><table>
        <thead><tr>%s</tr></thead>
        <tbody>
        %s
        </tbody></table></div>
        """
        .formatted(text(name), head, body);
  }
}
