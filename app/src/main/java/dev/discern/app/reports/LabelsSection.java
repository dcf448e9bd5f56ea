package dev.discern.app.reports;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.audit.AuditReport.LabelCount;
import dev.discern.training.dataset.Part;
import dev.discern.training.evaluation.page.Html;
import java.util.List;
import java.util.stream.Stream;

/** How many photos each label has, as a table with bars. */
record LabelsSection(List<LabelCount> labels) {

  String html() {
    int most = labels.isEmpty() ? 1 : labels.get(0).photos();
    List<Part> parts =
        Stream.of(Part.values())
            .filter(part -> labels.stream().anyMatch(label -> label.parts().containsKey(part)))
            .toList();
    return "<h2>Labels</h2>\n"
        + Html.table(
            "Labels",
            "<th scope=\"col\">label</th><th scope=\"col\" class=\"n\">photos</th><td class=\"bar\"></td>"
                + Html.each(
                    parts,
                    part -> "<th scope=\"col\" class=\"n\">" + PagePhotos.name(part) + "</th>"),
            Html.each(labels, label -> row(label, most, parts)));
  }

  private static String row(LabelCount label, int most, List<Part> parts) {
    return """
        <tr><th scope="row">%s</th><td class="n">%s</td><td class="bar">\
        <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="8"/>\
        <rect class="fill" width="%s" height="8"/></svg></td>%s</tr>"""
        .formatted(
            text(label.label()),
            Html.number(label.photos()),
            Html.decimals(1, 100.0 * label.photos() / most),
            Html.each(
                parts, part -> "<td class=\"n\">" + label.parts().getOrDefault(part, 0) + "</td>"));
  }
}
