package dev.discern.app.terminal;

import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.Summary;
import dev.discern.training.evaluation.interval.Estimate;
import dev.discern.training.evaluation.interval.Proportion;
import java.io.PrintStream;
import java.util.Locale;

/** An evaluation's main figures, each with how sure it is, in a few lines for a person. */
public final class EvaluationText {
  private static final int MISTAKES = 5;

  private EvaluationText() {}

  public static void print(EvaluationReport report, PrintStream out) {
    Summary summary = report.summary();
    out.println(
        "%s on %s: %d photos".formatted(report.model(), report.photosFrom(), summary.photos()));
    out.println("accuracy   " + withInterval(summary.accuracy()));
    if (report.classes().size() > 5) {
      out.println("top 5      " + withInterval(summary.topFive()));
    }
    if (report.inDepth() == null) {
      out.println(format("log loss   %.4f", summary.logLoss()));
      out.println(format("macro F1   %.4f", summary.macroF1()));
    } else {
      InDepthText.print(report.inDepth(), out);
    }
    out.println("accepted   " + withInterval(summary.accepted()));
    out.println("  right    " + withInterval(summary.accuracyOfAccepted()));
    out.println(
        format(
            "speed      %.0f photos a second; median %.1f ms",
            report.speed().photosPerSecond(), report.speed().medianMillis()));
    if (!report.refused().isEmpty()) {
      out.println(
          report.refused().size()
              + " photos refused, the first: "
              + report.refused().get(0).reason());
    }
    for (EvaluationReport.Mistake mistake : report.mistakes().stream().limit(MISTAKES).toList()) {
      out.println(
          format(
              "mistaken   %s is %s, taken for %s (%.1f %%)",
              mistake.file(), mistake.actual(), mistake.predicted(), 100 * mistake.probability()));
    }
  }

  static String withInterval(Proportion share) {
    return share.of() == 0
        ? "none"
        : format(
            "%.2f %%  (95 %% interval %.1f to %.1f %%, n = %d)",
            100 * share.share(), 100 * share.low(), 100 * share.high(), share.of());
  }

  /** An estimate of so many places, in percent or as it is. */
  static String withInterval(Estimate estimate, int places, double times, String unit) {
    String number = "%." + places + "f";
    return format(number, times * estimate.value())
        + unit
        + (estimate.interval() == null
            ? "  (too few photos or mistakes for an interval"
            : format(
                "  (95 %% interval " + number + " to " + number + "%s",
                times * estimate.interval().low(),
                times * estimate.interval().high(),
                unit))
        + format(", n = %d%s)", estimate.photos(), groups(estimate));
  }

  static String groups(Estimate estimate) {
    return estimate.groups() < estimate.photos() ? format(" in %d groups", estimate.groups()) : "";
  }

  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
