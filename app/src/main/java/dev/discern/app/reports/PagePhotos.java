package dev.discern.app.reports;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.audit.AuditReport.Member;
import dev.discern.training.audit.AuditReport.OddPhoto;
import dev.discern.training.audit.LabelCheck.Suspect;
import dev.discern.training.dataset.Part;
import dev.discern.training.dataset.Thumbnails;
import dev.discern.training.dataset.choices.Choice;
import dev.discern.training.evaluation.page.Html;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Photos on a page, small, each with what there is to say of it and what a choice needs. */
record PagePhotos(Path data, Thumbnails thumbnails) {
  private static final int OF_A_GROUP = 8;

  String members(List<Member> members) {
    List<Member> shown = members.subList(0, Math.min(OF_A_GROUP, members.size()));
    int more = members.size() - shown.size();
    return photos(Html.each(shown, each -> figure(each, words(each))))
        + (more > 0 ? "<p class=\"more\">%s more.</p>".formatted(Html.count(more, "photo")) : "");
  }

  String odd(List<OddPhoto> photos) {
    return photos(Html.each(photos, each -> figure(each.photo(), text(each.measured()))));
  }

  String suspects(List<Suspect> suspects) {
    return photos(
        Html.each(
            suspects,
            each ->
                figure(
                    each.photo(),
                    "<b>%s</b>, probably <b>%s</b> (%s to %s)"
                        .formatted(
                            text(each.photo().label()),
                            text(each.likely()),
                            Html.percent(each.other()),
                            Html.percent(each.given())))));
  }

  String chosen(List<Choice> choices) {
    return photos(
        Html.each(
            choices,
            each ->
                figure(
                    new Member(each.photo(), each.label(), null, each.sha256()),
                    text(each.action().word() + " " + each.label()))));
  }

  private static String photos(String figures) {
    return "<div class=\"photos\">" + figures + "</div>\n";
  }

  private static String words(Member member) {
    String part = member.part() == null ? "" : " in " + name(member.part());
    return "<b>" + text(member.label()) + "</b>" + part;
  }

  static String name(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  private String figure(Member photo, String words) {
    String sum = photo.sha256();
    return """
        <figure data-photo="%s" data-label="%s" data-sha256="%s">%s\
        <figcaption>%s<span class="file">%s</span></figcaption></figure>"""
        .formatted(
            text(photo.file()),
            text(photo.label()),
            sum.substring(0, Math.min(PageScript.HEX, sum.length())),
            image(photo.file()),
            words,
            text(photo.file()));
  }

  private String image(String file) {
    return thumbnails
        .jpeg(data.resolve(file))
        .map(jpeg -> Base64.getEncoder().encodeToString(jpeg))
        .map("<img alt=\"\" src=\"data:image/jpeg;base64,%s\">"::formatted)
        .orElse("");
  }
}
