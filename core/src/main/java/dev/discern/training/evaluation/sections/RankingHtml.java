package dev.discern.training.evaluation.sections;

import dev.discern.training.evaluation.interval.Estimate;
import dev.discern.training.evaluation.page.Html;
import dev.discern.training.evaluation.page.Ranges;
import dev.discern.training.evaluation.plot.RankingSvg;
import dev.discern.training.evaluation.ranking.Ranking;
import java.util.List;

/** One label against the others: of two labels the curves, of more the areas. */
final class RankingHtml {
  private RankingHtml() {}

  static String draw(List<Ranking> rankings) {
    return rankings.isEmpty()
        ? ""
        : "<div class=\"curves\">\n"
            + Html.each(
                rankings.stream().filter(each -> !each.roc().isEmpty()).toList(),
                each -> RankingSvg.roc(each) + RankingSvg.precisionRecall(each))
            + "</div>\n"
            + Html.table(
                "Areas under the curves",
                "<th scope=\"col\">label</th><th scope=\"col\" class=\"n\">photos</th>"
                    + "<th scope=\"col\" class=\"n\">area under ROC</th>"
                    + "<th scope=\"col\" class=\"n\">average precision</th>",
                Html.each(rankings, RankingHtml::row));
  }

  private static String row(Ranking each) {
    return "<tr><th scope=\"row\">%s</th><td class=\"n\">%s of %s</td><td class=\"n\">%s</td><td class=\"n\">%s</td></tr>"
        .formatted(
            Html.text(each.label()),
            Html.number(each.photos()),
            Html.number(each.photos() + each.others()),
            area(each.rocAuc()),
            area(each.averagePrecision()));
  }

  private static String area(Estimate area) {
    return Html.decimals(3, area.value())
        + "<small>"
        + Ranges.of(area, value -> Html.decimals(3, value))
        + "</small>";
  }
}
