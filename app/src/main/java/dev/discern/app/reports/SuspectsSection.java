package dev.discern.app.reports;

import dev.discern.training.audit.LabelCheck;
import dev.discern.training.audit.LabelCheck.Suspect;
import java.util.List;

/** Photos whose label is probably wrong, the most probable first. */
record SuspectsSection(PagePhotos photos, LabelCheck check) {
  private static final int PHOTOS = 48;

  String html() {
    List<Suspect> suspects = check.suspects();
    return Section.heading("Suspected labels", suspects.size(), "photo")
        + Section.paragraph("Wrong labels were " + check.words() + ".")
        + (suspects.isEmpty()
            ? ""
            : photos.suspects(suspects.subList(0, Math.min(PHOTOS, suspects.size()))))
        + Section.more(suspects.size() - PHOTOS, "photo");
  }
}
