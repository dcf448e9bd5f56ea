package dev.discern.training.evaluation.sections;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.evaluation.comparison.Comparison;
import dev.discern.training.evaluation.comparison.Comparison.Said;
import dev.discern.training.evaluation.comparison.Comparison.Unlike;
import dev.discern.training.evaluation.interval.Interval;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.page.Html;
import dev.discern.training.evaluation.page.Page;
import dev.discern.training.evaluation.page.Ranges;
import java.util.List;

/** A comparison as one HTML file that needs nothing else. */
public final class ComparisonReport {
  private static final int LISTED = 200;

  private ComparisonReport() {}

  /** The whole page. */
  public static String of(Comparison found) {
    return Page.of(
        found.first() + " and " + found.second(),
        "Comparison",
        text(found.verdict()),
        """
        <dl class="summary">
        %s%s%s%s</dl>
        <h2>Right and wrong together</h2>
        %s<h2>Photos they answer differently</h2>
        %s<p class="more">Compared on %s: %s.%s McNemar's test: %s. The interval of the difference is %s.</p>
        """
            .formatted(
                accuracy(found.first(), found.accuracyOfFirst()),
                accuracy(found.second(), found.accuracyOfSecond()),
                difference(found),
                figure("Chance", chance(found.test().p()), "p of McNemar's test"),
                pairs(found),
                unlike(found),
                Html.count(found.pairs().photos(), "photo"),
                text(found.photosFrom()),
                found.notCompared() == 0
                    ? ""
                    : " "
                        + Html.count(found.notCompared(), "photo")
                        + " got no answer and were not compared.",
                text(found.test().method()),
                found.difference().groups() < found.difference().photos()
                    ? "resampled by group"
                    : "Newcombe's for pairs"));
  }

  private static String accuracy(String name, Proportion accuracy) {
    return figure(text(name), Html.percent(accuracy.share()), Ranges.of(accuracy));
  }

  private static String difference(Comparison found) {
    Interval interval = found.difference().interval();
    return figure(
        "Difference",
        points(found.difference().value()),
        interval == null
            ? "too few photos for an interval"
            : "95\u00a0%% interval %s to %s, n\u00a0=\u00a0%s"
                .formatted(
                    points(interval.low()),
                    points(interval.high()),
                    Html.number(found.difference().photos())));
  }

  private static String chance(double p) {
    return p < 0.0001 ? "&lt; 0.0001" : Html.decimals(4, p);
  }

  private static String points(double difference) {
    return (difference > 0 ? "+" : "") + Html.decimals(1, 100 * difference);
  }

  private static String figure(String name, String value, String meaning) {
    return "<div><dt>%s</dt><dd>%s<small>%s</small></dd></div>\n".formatted(name, value, meaning);
  }

  private static String pairs(Comparison found) {
    return Html.table(
        "Right and wrong together",
        "<td></td><th scope=\"col\" class=\"n\">%s right</th><th scope=\"col\" class=\"n\">%s wrong</th>"
            .formatted(text(found.second()), text(found.second())),
        row(found.first() + " right", found.pairs().both(), found.pairs().onlyFirst())
            + row(found.first() + " wrong", found.pairs().onlySecond(), found.pairs().neither()));
  }

  private static String row(String name, int right, int wrong) {
    return "<tr><th scope=\"row\">%s</th><td class=\"n\">%s</td><td class=\"n\">%s</td></tr>"
        .formatted(text(name), Html.number(right), Html.number(wrong));
  }

  private static String unlike(Comparison found) {
    List<Unlike> listed = found.unlike().subList(0, Math.min(LISTED, found.unlike().size()));
    return listed.isEmpty()
        ? "<p>There are none.</p>\n"
        : Html.table(
            "Photos they answer differently",
            "<th scope=\"col\">photo</th><th scope=\"col\">shows</th><th scope=\"col\">%s</th><th scope=\"col\">%s</th>"
                .formatted(text(found.first()), text(found.second())),
            Html.each(listed, ComparisonReport::unlike));
  }

  private static String unlike(Unlike each) {
    return "<tr><td class=\"path\">%s</td><td>%s</td>%s%s</tr>"
        .formatted(text(each.file()), text(each.actual()), said(each.first()), said(each.second()));
  }

  private static String said(Said said) {
    return "<td%s>%s <small>%s, %s</small></td>"
        .formatted(
            said.right() ? "" : " class=\"taken\"",
            text(said.label()),
            Html.percent(said.probability()),
            said.right() ? "right" : "wrong");
  }
}
