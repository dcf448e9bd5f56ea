package dev.discern.app.terminal;

import dev.discern.training.evaluation.comparison.Comparison;
import dev.discern.training.evaluation.comparison.Comparison.Said;
import dev.discern.training.evaluation.comparison.Comparison.Unlike;
import java.io.PrintStream;
import java.util.Locale;

/** A comparison in a few lines for a person; the sentence that counts comes last. */
public final class ComparisonText {
  private static final int LISTED = 10;

  private ComparisonText() {}

  public static void print(Comparison found, PrintStream out) {
    out.println(
        format(
            "%s and %s on %s: %d photos",
            found.first(), found.second(), found.photosFrom(), found.pairs().photos()));
    out.println(found.first() + "  " + EvaluationText.withInterval(found.accuracyOfFirst()));
    out.println(found.second() + "  " + EvaluationText.withInterval(found.accuracyOfSecond()));
    out.println(
        format("difference  %+.2f points%s", 100 * found.difference().value(), interval(found)));
    out.println(
        format(
            "McNemar     p %s (%s; %d right with the first only, %d with the second only)",
            found.test().p() < 0.0001 ? "< 0.0001" : format("= %.4f", found.test().p()),
            found.test().method(),
            found.pairs().onlyFirst(),
            found.pairs().onlySecond()));
    if (found.notCompared() > 0) {
      out.println(format("%d photos got no answer and were not compared", found.notCompared()));
    }
    found.unlike().stream().limit(LISTED).forEach(each -> print(each, out));
    if (found.unlike().size() > LISTED) {
      out.println(format("%d more; --json lists all", found.unlike().size() - LISTED));
    }
    out.println(found.verdict());
  }

  private static String interval(Comparison found) {
    return found.difference().interval() == null
        ? ""
        : format(
            "  (95 %% interval %+.1f to %+.1f, n = %d%s)",
            100 * found.difference().interval().low(),
            100 * found.difference().interval().high(),
            found.difference().photos(),
            EvaluationText.groups(found.difference()));
  }

  private static void print(Unlike each, PrintStream out) {
    out.println(
        format(
            "unlike      %s is %s: %s, %s",
            each.file(), each.actual(), words(each.first()), words(each.second())));
  }

  private static String words(Said said) {
    return format(
        "%s (%.1f %%%s)", said.label(), 100 * said.probability(), said.right() ? ", right" : "");
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
