package dev.discern.training.evaluation.page;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.evaluation.EvaluationReport;

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
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
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
        %s%s<h2>What was taken for what</h2>
        %s<h2>By label, weakest first</h2>
        %s<h2>Surest mistakes</h2>
        %s<h2>Speed</h2>
        %s%s<footer><p>Made by Discern. Dataset fingerprint <code>%s</code></p></footer>
        """
        .formatted(
            text(report.model()),
            Html.count(report.summary().photos(), "photo"),
            text(report.photosFrom()),
            SummaryHtml.draw(report),
            curves(report),
            MatrixHtml.draw(report.confusion()),
            ClassesHtml.draw(report.classes()),
            PhotosHtml.mistakes(report.mistakes()),
            PhotosHtml.speed(report),
            PhotosHtml.refused(report.refused()),
            text(report.fingerprint()));
  }

  private static String curves(EvaluationReport report) {
    return report.epochs().isEmpty()
        ? ""
        : "<h2>How it learnt</h2>\n" + CurvesSvg.draw(report.epochs());
  }
}
