package dev.discern.training.evaluation.page;

import static dev.discern.training.evaluation.page.Html.decimals;
import static dev.discern.training.evaluation.page.Html.percent;

import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.Summary;
import dev.discern.training.evaluation.interval.Proportion;

/** The figures that come first: how good, and how sure that is. */
public final class SummaryHtml {
  private SummaryHtml() {}

  /** The figures as HTML. */
  public static String draw(EvaluationReport report) {
    Summary summary = report.summary();
    return """
        <div class="headline">
        <p class="accuracy"><span>Accuracy</span> <b>%s</b></p>
        <div class="certainty">%s
        <p>%s of %s right. With 95&#160;%% certainty the true accuracy on photos like these lies between %s and %s.</p></div>
        </div>
        <dl class="summary">
        %s%s%s%s%s</dl>
        """
        .formatted(
            percent(summary.accuracy().share()),
            interval(summary.accuracy()),
            Html.number(summary.accuracy().hits()),
            Html.count(summary.accuracy().of(), "photo"),
            percent(summary.accuracy().low()),
            percent(summary.accuracy().high()),
            topFive(report),
            figure("Macro F1", decimals(3, summary.macroF1()), macroF1(report)),
            figure("Log loss", decimals(3, summary.logLoss()), logLoss(report)),
            figure(
                "Sure enough",
                percent(summary.accepted().share()),
                "got one label; " + Ranges.of(summary.accepted())),
            figure(
                "Right when sure",
                percent(summary.accuracyOfAccepted().share()),
                Ranges.of(summary.accuracyOfAccepted())));
  }

  private static String topFive(EvaluationReport report) {
    return report.confusion().labels().size() > 5
        ? figure(
            "Among the first five",
            percent(report.summary().topFive().share()),
            Ranges.of(report.summary().topFive()))
        : "";
  }

  private static String figure(String name, String value, String meaning) {
    return "<div><dt>%s</dt><dd>%s<small>%s</small></dd></div>\n".formatted(name, value, meaning);
  }

  private static String macroF1(EvaluationReport report) {
    return report.inDepth() == null
        ? "every label counts alike"
        : Ranges.of(report.inDepth().estimates().macroF1(), value -> decimals(3, value));
  }

  private static String logLoss(EvaluationReport report) {
    return report.inDepth() == null
        ? "lower is better"
        : Ranges.of(report.inDepth().estimates().logLoss(), value -> decimals(3, value));
  }

  /** The interval on a track from 0 to 100 %, the share as a mark in it. */
  private static String interval(Proportion proportion) {
    return """
        <svg class="interval" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">\
        <rect class="track" y="2" width="100" height="2"/><rect class="fill" x="%s" width="%s" height="6"/>\
        <rect class="here" x="%s" width="0.6" height="6"/></svg>"""
        .formatted(
            decimals(2, 100 * proportion.low()),
            decimals(2, 100 * (proportion.high() - proportion.low())),
            decimals(2, 100 * proportion.share() - 0.3));
  }
}
