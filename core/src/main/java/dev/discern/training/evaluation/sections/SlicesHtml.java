package dev.discern.training.evaluation.sections;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.evaluation.page.Html;
import dev.discern.training.evaluation.page.Ranges;
import dev.discern.training.evaluation.slice.Slices;
import dev.discern.training.evaluation.slice.Slices.Slice;
import java.util.List;

/** The accuracy by properties of the photos, as tables. */
final class SlicesHtml {
  private SlicesHtml() {}

  static String draw(List<Slices> all) {
    return all.stream().map(SlicesHtml::table).reduce("", String::concat);
  }

  private static String table(Slices slices) {
    return Html.table(
            slices.by(),
            "<th scope=\"col\">%s</th><th scope=\"col\" class=\"n\">photos</th><th scope=\"col\" class=\"n\">right</th>"
                .formatted(text(slices.by())),
            Html.each(slices.slices(), SlicesHtml::row))
        + "<p class=\"more\">"
        + (slices.allOverlap()
            ? "The intervals overlap: these photos show no clear difference."
            : "Not all intervals overlap: the difference is more than chance would easily give.")
        + "</p>\n";
  }

  private static String row(Slice slice) {
    return "<tr><th scope=\"row\">%s</th><td class=\"n\">%s</td><td class=\"n\">%s<small>%s</small></td></tr>"
        .formatted(
            text(slice.name()),
            Html.number(slice.right().of()),
            Html.percent(slice.right().share()),
            Ranges.of(slice.right()));
  }
}
