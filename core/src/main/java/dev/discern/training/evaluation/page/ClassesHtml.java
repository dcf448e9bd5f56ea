package dev.discern.training.evaluation.page;

import dev.discern.training.evaluation.ClassFigures;
import dev.discern.training.evaluation.LabelCertainty;
import dev.discern.training.evaluation.interval.Interval;
import dev.discern.training.evaluation.interval.Proportion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of each label as a table, weakest first; the weakest fifty of very many. */
public final class ClassesHtml {
  private static final String HEAD =
      """
      <th scope="col">label</th><th scope="col" class="n">photos</th><th scope="col" class="n">precision</th>\
      <th scope="col" class="n">recall</th><th scope="col" class="n">F1</th><td class="bar"></td>""";

  private static final int LISTED = 50;

  private final Map<String, LabelCertainty> certainties;

  private ClassesHtml(List<LabelCertainty> certainties) {
    this.certainties =
        certainties.stream().collect(Collectors.toMap(LabelCertainty::label, Function.identity()));
  }

  /**
   * The table as HTML.
   *
   * @param certainties how sure each figure is; empty in reports of before that was measured
   */
  public static String draw(List<ClassFigures> classes, List<LabelCertainty> certainties) {
    List<ClassFigures> weakestFirst =
        classes.stream()
            .filter(each -> each.support() > 0)
            .sorted(Comparator.comparingDouble(ClassFigures::f1))
            .toList();
    int listed = Math.min(LISTED, weakestFirst.size());
    ClassesHtml html = new ClassesHtml(certainties);
    String table =
        Html.table("Figures by label", HEAD, Html.each(weakestFirst.subList(0, listed), html::row));
    return listed == weakestFirst.size()
        ? table
        : "<p>The %s weakest of %s labels.</p>\n"
                .formatted(Html.number(listed), Html.number(weakestFirst.size()))
            + table;
  }

  private String row(ClassFigures each) {
    LabelCertainty certainty = certainties.get(each.label());
    return """
        <tr><th scope="row">%s%s</th><td class="n">%s</td><td class="n">%s%s</td><td class="n">%s%s</td>\
        <td class="n">%s%s</td><td class="bar">%s</td></tr>"""
        .formatted(
            Html.text(each.label()),
            certainty != null && certainty.few() ? " <span class=\"few\">few photos</span>" : "",
            Html.number(each.support()),
            Html.percent(each.precision()),
            certainty == null ? "" : ends(certainty.precision()),
            Html.percent(each.recall()),
            certainty == null ? "" : ends(certainty.recall()),
            Html.decimals(3, each.f1()),
            certainty == null ? "" : ends(certainty.f1()),
            bar(each.f1()));
  }

  private static String ends(Proportion share) {
    return "<small>%s to %s, n\u00a0=\u00a0%s</small>"
        .formatted(Html.percent(share.low()), Html.percent(share.high()), Html.number(share.of()));
  }

  private static String ends(Interval f1) {
    return "<small>%s to %s</small>"
        .formatted(Html.decimals(3, f1.low()), Html.decimals(3, f1.high()));
  }

  private static String bar(double share) {
    return """
        <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\
        <rect class="track" width="100" height="8"/><rect class="fill" width="%s" height="8"/></svg>"""
        .formatted(Html.decimals(1, 100 * share));
  }
}
