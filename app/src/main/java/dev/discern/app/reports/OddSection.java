package dev.discern.app.reports;

import dev.discern.training.audit.AuditReport;
import dev.discern.training.audit.AuditReport.OddPhoto;
import dev.discern.training.audit.oddity.Oddity;
import dev.discern.training.evaluation.page.Html;
import java.util.List;

/** Odd photos, a section for each way to be odd. */
record OddSection(PagePhotos photos, AuditReport report) {
  private static final int PHOTOS = 24;

  String html() {
    return Html.each(List.of(Oddity.values()), this::odd);
  }

  private String odd(Oddity oddity) {
    List<OddPhoto> odd = report.odd(oddity);
    return odd.isEmpty()
        ? ""
        : Section.heading(oddity.title(), odd.size(), "photo")
            + Section.paragraph(oddity.advice())
            + photos.odd(odd.subList(0, Math.min(PHOTOS, odd.size())))
            + Section.more(odd.size() - PHOTOS, "photo");
  }
}
