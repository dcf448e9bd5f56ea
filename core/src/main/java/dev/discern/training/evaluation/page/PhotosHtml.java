package dev.discern.training.evaluation.page;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.EvaluationReport.Mistake;
import dev.discern.training.evaluation.EvaluationReport.RefusedPhoto;
import dev.discern.training.evaluation.EvaluationReport.SlowPhoto;
import java.util.List;

/** The photos worth opening: those answered wrongly, those that took long, those refused. */
public final class PhotosHtml {
  private PhotosHtml() {}

  /** The wrong answers that the model was surest of. */
  public static String mistakes(List<Mistake> mistakes) {
    return mistakes.isEmpty()
        ? "<p>There are none.</p>\n"
        : Html.table(
            "Mistakes",
            "<th scope=\"col\">photo</th><th scope=\"col\">shows</th><th scope=\"col\">taken for</th>"
                + "<th scope=\"col\" class=\"n\">sure</th>",
            Html.each(mistakes, PhotosHtml::mistake));
  }

  private static String mistake(Mistake each) {
    return "<tr><td class=\"path\">%s</td><td>%s</td><td class=\"taken\">%s</td><td class=\"n\">%s</td></tr>"
        .formatted(
            text(each.file()),
            text(each.actual()),
            text(each.predicted()),
            Html.percent(each.probability()));
  }

  /** How long photos took. */
  public static String speed(EvaluationReport report) {
    EvaluationReport.Speed speed = report.speed();
    return "<p>%s photos a second on %s; half of the photos took at most %s ms each, 95 of 100 at most %s ms.</p>\n"
            .formatted(
                Html.decimals(speed.photosPerSecond() < 10 ? 1 : 0, speed.photosPerSecond()),
                Html.count(speed.threads(), "thread"),
                Html.decimals(1, speed.medianMillis()),
                Html.decimals(1, speed.p95Millis()))
        + Html.table(
            "Slowest photos",
            "<th scope=\"col\">slowest photos</th><th scope=\"col\" class=\"n\">ms</th>",
            Html.each(report.slowest(), PhotosHtml::slow));
  }

  private static String slow(SlowPhoto each) {
    return "<tr><td class=\"path\">%s</td><td class=\"n\">%s</td></tr>"
        .formatted(text(each.file()), Html.decimals(1, each.millis()));
  }

  /** Photos without an answer; empty when there are none. */
  public static String refused(List<RefusedPhoto> refused) {
    return refused.isEmpty()
        ? ""
        : "<h2>Refused photos</h2>\n<p>%s got no answer and count in no figure.</p>\n"
                .formatted(Html.count(refused.size(), "photo"))
            + Html.table(
                "Refused photos",
                "<th scope=\"col\">photo</th><th scope=\"col\">why</th>",
                Html.each(refused, PhotosHtml::refusal));
  }

  private static String refusal(RefusedPhoto each) {
    return "<tr><td class=\"path\">%s</td><td>%s</td></tr>"
        .formatted(text(each.file()), text(each.reason()));
  }
}
