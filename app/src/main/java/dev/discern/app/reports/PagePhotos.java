package dev.discern.app.reports;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.audit.AuditReport.Member;
import dev.discern.training.audit.AuditReport.OddPhoto;
import dev.discern.training.audit.Thumbnails;
import dev.discern.training.evaluation.page.Html;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** Photos on a page, small, each with what there is to say of it. */
record PagePhotos(Path data, Thumbnails thumbnails) {
  private static final int OF_A_GROUP = 8;

  String members(List<Member> members) {
    List<Member> shown = members.subList(0, Math.min(OF_A_GROUP, members.size()));
    int more = members.size() - shown.size();
    return photos(Html.each(shown, each -> figure(each.file(), words(each))))
        + (more > 0 ? "<p class=\"more\">%s more.</p>".formatted(Html.count(more, "photo")) : "");
  }

  String odd(List<OddPhoto> photos) {
    return photos(Html.each(photos, each -> figure(each.file(), text(each.measured()))));
  }

  private static String photos(String figures) {
    return "<div class=\"photos\">" + figures + "</div>\n";
  }

  private static String words(Member member) {
    String part = member.part() == null ? "" : " in " + AuditPage.name(member.part());
    return "<b>" + text(member.label()) + "</b>" + part;
  }

  private String figure(String file, String words) {
    return "<figure>%s<figcaption>%s<span class=\"file\">%s</span></figcaption></figure>"
        .formatted(image(file), words, text(file));
  }

  private String image(String file) {
    return thumbnails
        .jpeg(data.resolve(file))
        .map(jpeg -> Base64.getEncoder().encodeToString(jpeg))
        .map("<img alt=\"\" src=\"data:image/jpeg;base64,%s\">"::formatted)
        .orElse("");
  }
}
