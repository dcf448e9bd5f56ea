package dev.discern.app.reports;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.audit.AuditReport;
import dev.discern.training.dataset.choices.Choice;
import dev.discern.training.dataset.choices.Choices;
import dev.discern.training.evaluation.page.Html;
import java.util.List;

/** What was chosen before, to see and to take back. */
record ChoicesSection(PagePhotos photos, AuditReport report) {
  private static final int PHOTOS = 48;

  String html() {
    Choices choices = report.choices();
    if (choices.equals(Choices.NONE)) {
      return "";
    }
    List<Choice> made = choices.made();
    return Section.heading("Chosen before", made.size(), "photo")
        + Section.paragraph("As %s says: %s.".formatted(choices.file(), choices.words()))
        + photos.chosen(made.subList(0, Math.min(PHOTOS, made.size())))
        + Section.more(made.size() - PHOTOS, "photo")
        + Html.each(choices.passedOver(), words -> "<p class=\"more\">" + text(words) + "</p>");
  }
}
