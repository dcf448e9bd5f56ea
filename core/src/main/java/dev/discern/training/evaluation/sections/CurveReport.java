package dev.discern.training.evaluation.sections;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.evaluation.curve.CurvePoint;
import dev.discern.training.evaluation.curve.LearningCurve;
import dev.discern.training.evaluation.page.Html;
import dev.discern.training.evaluation.page.Page;
import dev.discern.training.evaluation.page.Ranges;
import dev.discern.training.evaluation.plot.LearningCurveSvg;

/** A learning curve as one HTML file that needs nothing else. */
public final class CurveReport {
  private CurveReport() {}

  /**
   * The whole page.
   *
   * @param name of the photos
   */
  public static String of(String name, LearningCurve curve) {
    return Page.of(
        name,
        "Learning curve",
        text(curve.verdict()),
        """
        %s
        %s<p class="more">Each share is drawn by whole groups, and larger ones hold the smaller; every model is judged on the same photos (%s).</p>
        """
            .formatted(LearningCurveSvg.draw(curve), table(curve), text(curve.photosFrom())));
  }

  private static String table(LearningCurve curve) {
    return Html.table(
        "Accuracy by number of photos",
        "<th scope=\"col\" class=\"n\">photos</th><th scope=\"col\" class=\"n\">right</th><th scope=\"col\">how sure</th>"
            + "<th scope=\"col\">drawings</th>",
        Html.each(curve.points(), CurveReport::row));
  }

  private static String row(CurvePoint point) {
    return "<tr><td class=\"n\">%s</td><td class=\"n\">%s</td><td>%s</td><td>%s</td></tr>"
        .formatted(
            Html.number((int) Math.round(point.photos())),
            Html.percent(point.accuracy().value()),
            Ranges.of(point.accuracy(), Html::percent),
            drawings(point));
  }

  private static String drawings(CurvePoint point) {
    return point.drawings() == 1
        ? "1"
        : "%s, %s to %s"
            .formatted(
                Html.number(point.drawings()),
                Html.percent(point.lowest()),
                Html.percent(point.highest()));
  }
}
