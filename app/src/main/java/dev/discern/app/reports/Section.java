package dev.discern.app.reports;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.evaluation.page.Html;
import java.util.List;

/** What the page's sections have in common. */
final class Section {
  private Section() {}

  static String heading(String title, int count, String noun) {
    return "<h2>%s <small>%s</small></h2>\n".formatted(text(title), Html.count(count, noun));
  }

  /** What is to be known first; nothing where there is nothing. */
  static String list(List<String> sentences) {
    return sentences.isEmpty()
        ? ""
        : "<ul class=\"first\">\n"
            + Html.each(sentences, sentence -> "<li>" + text(sentence) + "</li>")
            + "</ul>\n";
  }

  static String paragraph(String words) {
    return "<p>" + text(words) + "</p>\n";
  }

  /** How many are not shown; nothing where all are. */
  static String more(int more, String noun) {
    return more > 0
        ? "<p class=\"more\">%s more; <code>--json</code> lists all.</p>\n"
            .formatted(Html.count(more, noun))
        : "";
  }
}
