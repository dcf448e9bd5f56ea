package dev.discern.app.reports;

import dev.discern.training.audit.AuditReport;
import dev.discern.training.audit.AuditReport.CopyGroup;
import dev.discern.training.audit.Kinship;
import dev.discern.training.evaluation.page.Html;
import java.util.Comparator;
import java.util.List;

/** Groups of copies, the worst first: under two labels, then across parts. */
record CopiesSection(PagePhotos photos, AuditReport report) {
  private static final int GROUPS = 40;

  String html() {
    return Html.each(List.of(Kinship.values()), this::copies);
  }

  private String copies(Kinship kinship) {
    List<CopyGroup> groups = report.copies(kinship);
    if (groups.isEmpty()) {
      return "";
    }
    List<CopyGroup> worstFirst =
        groups.stream()
            .sorted(
                Comparator.comparing(CopyGroup::twoLabels)
                    .thenComparing(CopyGroup::acrossParts)
                    .reversed())
            .limit(GROUPS)
            .toList();
    return Section.heading(kinship.title(), groups.size(), "group")
        + "<div class=\"groups\">\n"
        + Html.each(worstFirst, this::group)
        + "</div>\n"
        + Section.more(groups.size() - GROUPS, "group");
  }

  private String group(CopyGroup group) {
    String flags =
        (group.twoLabels() ? "<span class=\"flag\">two labels</span>" : "")
            + (group.acrossParts() ? "<span class=\"flag\">across parts</span>" : "");
    return "<section class=\"group\">"
        + (flags.isEmpty() ? "" : "<p class=\"flags\">" + flags + "</p>")
        + photos.members(group.photos())
        + "</section>";
  }
}
