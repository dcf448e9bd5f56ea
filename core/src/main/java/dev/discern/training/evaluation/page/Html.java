package dev.discern.training.evaluation.page;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pieces of HTML, alike in every country; every name goes through {@link #text}. */
public final class Html {
  private Html() {}

  /** Text that stays text, in content and in quoted attributes. */
  public static String text(String raw) {
    return raw.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** With a space that does not break the line (SI: a space before the sign). */
  public static String percent(double share) {
    return decimals(1, 100 * share) + "\u00a0%";
  }

  /** With so many places after the point. */
  public static String decimals(int places, double value) {
    return String.format(Locale.ROOT, "%." + places + "f", value);
  }

  /** With commas between the thousands. */
  public static String number(int value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A number and its noun, in the plural where it is not one. */
  public static String count(int value, String one) {
    return number(value) + " " + one + (value == 1 ? "" : "s");
  }

  /** A piece for each value, a line each. */
  public static <T> String each(Collection<T> values, Function<T, String> piece) {
    return values.stream().map(piece).collect(Collectors.joining("\n"));
  }

  /** A table that scrolls sideways on a narrow screen, also by keyboard. */
  public static String table(String name, String head, String body) {
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
