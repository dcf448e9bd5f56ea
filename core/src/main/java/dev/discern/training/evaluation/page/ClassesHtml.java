package dev.discern.training.evaluation.page;

import dev.discern.training.evaluation.ClassFigures;
import java.util.Comparator;
import java.util.List;

/** The figures of each label as a table, weakest first; the weakest fifty of very many. */
public final class ClassesHtml {
  private static final String HEAD =
      """
      <th scope="col">label</th><th scope="col" class="n">photos</th><th scope="col" class="n">precision</th>\
      <th scope="col" class="n">recall</th><th scope="col" class="n">F1</th><td class="bar"></td>""";

  private static final int LISTED = 50;

  private ClassesHtml() {}

  /** The table as HTML. */
  public static String draw(List<ClassFigures> classes) {
    List<ClassFigures> weakestFirst =
        classes.stream()
            .filter(each -> each.support() > 0)
            .sorted(Comparator.comparingDouble(ClassFigures::f1))
            .toList();
    int listed = Math.min(LISTED, weakestFirst.size());
    String table =
        Html.table(
            "Figures by label", HEAD, Html.each(weakestFirst.subList(0, listed), ClassesHtml::row));
    return listed == weakestFirst.size()
        ? table
        : "<p>The %s weakest of %s labels.</p>\n"
                .formatted(Html.number(listed), Html.number(weakestFirst.size()))
            + table;
  }

  private static String row(ClassFigures each) {
    return """
        <tr><th scope="row">%s</th><td class="n">%s</td><td class="n">%s</td><td class="n">%s</td><td class="n">%s</td>\
        <td class="bar">%s</td></tr>"""
        .formatted(
            Html.text(each.label()),
            Html.number(each.support()),
            Html.percent(each.precision()),
            Html.percent(each.recall()),
            Html.decimals(3, each.f1()),
            bar(each.f1()));
  }

  private static String bar(double share) {
    return """
        <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\
        <rect class="track" width="100" height="8"/><rect class="fill" width="%s" height="8"/></svg>"""
        .formatted(Html.decimals(1, 100 * share));
  }
}
