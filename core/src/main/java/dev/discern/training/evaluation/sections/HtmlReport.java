package dev.discern.training.evaluation.sections;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.page.Html;
import dev.discern.training.evaluation.page.PageStyle;
import dev.discern.training.evaluation.page.PhotosHtml;

/**
 * An evaluation as one HTML file that needs nothing else: no network, no script. Follows the
 * reader's dark mode and fits a phone.
 */
public final class HtmlReport {
  private HtmlReport() {}

  /** The whole page. */
  public static String of(EvaluationReport report) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
        <title>%s: evaluation</title>
        <style>
        """
            .formatted(text(report.model()))
        + PageStyle.report()
        + PageStyle.figures()
        + "</style>\n</head>\n<body>\n<main>\n"
        + body(report)
        + "</main>\n</body>\n</html>\n";
  }

  private static String body(EvaluationReport report) {
    return """
        <header>
        <p class="kind">Evaluation</p>
        <h1>%s</h1>
        <p class="from">On %s: %s.</p>
        </header>
        %s
        <h2>Speed</h2>
        %s%s<footer><p>Made by Discern. Dataset fingerprint <code>%s</code></p></footer>
        """
        .formatted(
            text(report.model()),
            Html.count(report.summary().photos(), "photo"),
            text(report.photosFrom()),
            Html.each(Sections.of(report), HtmlReport::section),
            PhotosHtml.speed(report),
            PhotosHtml.refused(report.refused()),
            text(report.fingerprint()));
  }

  private static String section(Section section) {
    return "<h2>" + text(section.title()) + "</h2>\n" + section.html();
  }
}
