package dev.discern.training.evaluation.sections;

import dev.discern.training.evaluation.page.Html;
import dev.discern.training.evaluation.page.Ranges;
import dev.discern.training.evaluation.plot.ReliabilitySvg;
import dev.discern.training.evaluation.reliability.Reliability;
import dev.discern.training.evaluation.reliability.Reliability.Bin;

/** Whether probabilities mean what they say: a sentence, a plot, the plot as a table. */
final class ReliabilityHtml {
  private ReliabilityHtml() {}

  static String draw(Reliability reliability) {
    return "<p>"
        + sentence(reliability)
        + "</p>\n<div class=\"curves\">\n"
        + ReliabilitySvg.draw(reliability)
        + "</div>\n<details><summary>The same as a table</summary>\n"
        + Html.table(
            "Probabilities and how often they were right",
            "<th scope=\"col\" class=\"n\">said</th><th scope=\"col\" class=\"n\">right</th>"
                + "<th scope=\"col\" class=\"n\">photos</th>",
            Html.each(reliability.bins(), ReliabilityHtml::row))
        + "</details>\n";
  }

  static String sentence(Reliability reliability) {
    return ("Expected calibration error %s. On as many photos a perfectly calibrated model would show %s on average,"
            + " and at most %s in 95 of 100 cases: %s. With few photos this error comes out too large rather than too small.")
        .formatted(
            Ranges.line(reliability.error(), Html::percent),
            Html.percent(reliability.ifPerfect()),
            Html.percent(reliability.ifPerfectAtMost()),
            reliability.withinChance()
                ? "these photos show no fault in the probabilities"
                : "its probabilities are off");
  }

  private static String row(Bin bin) {
    return "<tr><td class=\"n\">%s</td><td class=\"n\">%s<small>%s to %s</small></td><td class=\"n\">%s</td></tr>"
        .formatted(
            Html.percent(bin.meanProbability()),
            Html.percent(bin.right().share()),
            Html.percent(bin.right().low()),
            Html.percent(bin.right().high()),
            Html.number(bin.right().of()));
  }
}
