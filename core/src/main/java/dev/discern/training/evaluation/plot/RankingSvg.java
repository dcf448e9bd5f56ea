package dev.discern.training.evaluation.plot;

import dev.discern.training.evaluation.page.Html;
import dev.discern.training.evaluation.ranking.Ranking;
import dev.discern.training.evaluation.ranking.Ranking.Point;
import java.util.List;
import java.util.stream.Collectors;

/** The ROC and the precision-recall curve of one label. */
public final class RankingSvg {
  private RankingSvg() {}

  /** The ROC curve. */
  public static String roc(Ranking ranking) {
    Chart chart =
        new Chart(
            "ROC of “" + ranking.label() + "”",
            "ROC curve of “%s”: area %s over %s photos"
                .formatted(
                    ranking.label(),
                    Html.decimals(3, ranking.rocAuc().value()),
                    Html.number(ranking.rocAuc().photos())),
            Axis.across("others taken for it (false positives)", 0, 1),
            Axis.up("found", 0, 1));
    String chance =
        "<path class=\"train\" d=\"M%s L%s\"/>".formatted(chart.place(0, 0), chart.place(1, 1));
    return chart.draw(
        Chart.key("validation", "found; " + photos(ranking))
            + " "
            + Chart.key("train", "by chance"),
        chance + line(chart, ranking.roc()));
  }

  /** The precision-recall curve. */
  public static String precisionRecall(Ranking ranking) {
    Chart chart =
        new Chart(
            "Precision and recall of “" + ranking.label() + "”",
            "Precision-recall curve of “%s”: average precision %s over %s photos"
                .formatted(
                    ranking.label(),
                    Html.decimals(3, ranking.averagePrecision().value()),
                    Html.number(ranking.averagePrecision().photos())),
            Axis.across("found (recall)", 0, 1),
            Axis.up("precision", 0, 1));
    double share = (double) ranking.photos() / (ranking.photos() + ranking.others());
    String chance =
        "<path class=\"train\" d=\"M%s L%s\"/>"
            .formatted(chart.place(0, share), chart.place(1, share));
    return chart.draw(
        Chart.key("validation", "precision; " + photos(ranking))
            + " "
            + Chart.key("train", "by chance"),
        chance + line(chart, ranking.precisionRecall()));
  }

  private static String photos(Ranking ranking) {
    return "%s of %s photos"
        .formatted(Html.number(ranking.photos()), Html.number(ranking.photos() + ranking.others()));
  }

  private static String line(Chart chart, List<Point> points) {
    return "<path class=\"validation\" d=\"%s\"/>"
        .formatted(
            points.stream()
                .map(point -> chart.place(point.x(), point.y()))
                .collect(Collectors.joining("L", "M", "")));
  }
}
