package dev.discern.app.reports;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.audit.AuditReport.Unreadable;
import dev.discern.training.evaluation.page.Html;
import java.util.List;

/** Files that cannot be used, and why. */
record UnreadableSection(List<Unreadable> files) {

  String html() {
    return files.isEmpty()
        ? ""
        : Section.heading("Unreadable", files.size(), "file")
            + Html.table(
                "Unreadable files",
                "<th scope=\"col\">file</th><th scope=\"col\">why</th>",
                Html.each(files, UnreadableSection::row));
  }

  private static String row(Unreadable each) {
    return "<tr><td class=\"path\">%s</td><td>%s</td></tr>"
        .formatted(text(each.file()), text(each.reason()));
  }
}
