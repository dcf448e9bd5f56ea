package dev.discern.training.evaluation.sections;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.page.Html;
import dev.discern.training.evaluation.page.Page;
import dev.discern.training.evaluation.page.PhotosHtml;

/** An evaluation as one HTML file that needs nothing else. */
public final class HtmlReport {
  private HtmlReport() {}

  /** The whole page. */
  public static String of(EvaluationReport report) {
    return Page.of(
        report.model(),
        "Evaluation",
        "On %s: %s."
            .formatted(Html.count(report.summary().photos(), "photo"), text(report.photosFrom())),
        """
        %s
        <h2>Speed</h2>
        %s%s<footer><p>Made by Discern. Dataset fingerprint <code>%s</code></p></footer>
        """
            .formatted(
                Html.each(Sections.of(report), HtmlReport::section),
                PhotosHtml.speed(report),
                PhotosHtml.refused(report.refused()),
                text(report.fingerprint())));
  }

  private static String section(Section section) {
    return "<h2>" + text(section.title()) + "</h2>\n" + section.html();
  }
}
