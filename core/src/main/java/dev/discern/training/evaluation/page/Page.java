package dev.discern.training.evaluation.page;

import static dev.discern.training.evaluation.page.Html.text;

import java.util.Locale;

/**
 * One HTML file that needs nothing else: no network, no script. Follows the reader's dark mode and
 * fits a phone.
 */
public final class Page {
  private Page() {}

  /**
   * The whole file.
   *
   * @param title what it is about
   * @param kind of page, in a word
   * @param lead the sentence under the title, as HTML
   * @param body HTML
   */
  public static String of(String title, String kind, String lead, String body) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
        <title>%s: %s</title>
        <style>
        %s%s</style>
        </head>
        <body>
        <main>
        <header>
        <p class="kind">%s</p>
        <h1>%s</h1>
        <p class="from">%s</p>
        </header>
        %s</main>
        </body>
        </html>
        """
        .formatted(
            text(title),
            text(kind.toLowerCase(Locale.ROOT)),
            PageStyle.report(),
            PageStyle.figures(),
            text(kind),
            text(title),
            lead,
            body);
  }
}
