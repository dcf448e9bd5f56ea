package dev.discern.app.mail;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.app.mail.Reasons.Reason;
import dev.discern.serving.delivery.occasion.Occasion;
import dev.discern.training.evaluation.page.Html;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A letter as HTML: tables and styles in place, which is what mail programs show alike. Pictures
 * come with the letter; nothing is asked of any host.
 */
record LetterHtml(Links links, ZoneId zone) {
  private static final String INK = "#1d2733";

  /** How a picture of the letter is named in it, from 1. */
  static String picture(int number) {
    return "photo" + number + "@discern";
  }

  /** How the picture of why is named. */
  static final String WHY = "why@discern";

  String of(List<Enclosed> photos) {
    List<Occasion> occasions = photos.stream().map(Enclosed::occasion).toList();
    return """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
        <body style="margin:0;padding:16px;background:#f3f5f7;color:%s;font:15px/1.45 'Segoe UI',Helvetica,Arial,sans-serif">
        <table role="presentation" width="100%%" style="max-width:640px;margin:0 auto;background:#fff;border:1px solid #d5dbe1;border-radius:8px"><tr><td style="padding:20px">
        %s
        </td></tr></table>
        <p style="max-width:640px;margin:12px auto 0;color:#5a6673;font-size:12px">%s</p>
        </body></html>
        """
        .formatted(
            text(LetterWords.subject(occasions)),
            INK,
            photos.size() == 1 ? one(photos.get(0)) : many(photos, occasions),
            text(LetterWords.footer(occasions.get(0))));
  }

  private String one(Enclosed photo) {
    Occasion occasion = photo.occasion();
    return "<h1 style=\"margin:0 0 4px;font-size:22px\">%s</h1>\n%s%s%s%s%s"
        .formatted(
            text(LetterLine.verdict(occasion)),
            "<p style=\"margin:0 0 14px;color:#5a6673\">%s</p>\n"
                .formatted(text(LetterLine.name(occasion))),
            pictures(photo),
            facts(occasion),
            photo.note() == null ? "" : "<p>%s</p>\n".formatted(text(photo.note())),
            links.item(occasion.item()).map(LetterHtml::button).orElse(""));
  }

  /** With the reason beside it, where there is one. */
  private static String pictures(Enclosed photo) {
    if (photo.preview() == null) {
      return "";
    }
    String picture = img(picture(1), LetterLine.name(photo.occasion()), "100%");
    Reason reason = photo.reason();
    return reason == null
        ? picture
        : "<table role=\"presentation\" width=\"100%%\" style=\"border-collapse:collapse\"><tr><td width=\"50%%\" style=\"padding:0 6px 0 0;vertical-align:top\">%s</td><td width=\"50%%\" style=\"padding:0 0 0 6px;vertical-align:top\">%s</td></tr></table>\n<p style=\"margin:6px 0 0;color:#5a6673;font-size:13px\">The lighter a place on the right, the more it speaks for the answer. %s</p>\n"
            .formatted(
                filling(picture), filling(img(WHY, reason.words(), "100%")), text(reason.words()));
  }

  /** As wide as its place, so that two pictures of one photo can be compared. */
  private static String filling(String picture) {
    return picture.replace("width:auto", "width:100%");
  }

  private String facts(Occasion occasion) {
    return "<table role=\"presentation\" style=\"margin:14px 0;border-collapse:collapse\">\n"
        + Html.each(
            LetterLine.facts(occasion, zone).entrySet(),
            fact ->
                "<tr><td style=\"padding:3px 18px 3px 0;color:#5a6673;vertical-align:top;white-space:nowrap\">%s</td><td style=\"padding:3px 0;overflow-wrap:anywhere\">%s</td></tr>"
                    .formatted(text(fact.getKey()), text(fact.getValue())))
        + "\n</table>\n";
  }

  private String many(List<Enclosed> photos, List<Occasion> occasions) {
    int more = photos.size() - LetterText.MOST_LINES;
    return "<h1 style=\"margin:0 0 14px;font-size:22px\">%s</h1>\n<table role=\"presentation\" width=\"100%%\" style=\"border-collapse:collapse\">\n%s\n</table>\n%s%s"
        .formatted(
            text(LetterWords.summary(occasions)),
            IntStream.range(0, Math.min(LetterText.MOST_LINES, photos.size()))
                .mapToObj(number -> row(number + 1, photos.get(number)))
                .collect(Collectors.joining("\n")),
            more > 0 ? "<p>and %d more.</p>".formatted(more) : "",
            attached(photos));
  }

  private static String attached(List<Enclosed> photos) {
    String words = LetterWords.attached(photos);
    return words.isEmpty() ? "" : "<p>%s</p>".formatted(text(words));
  }

  private String row(int number, Enclosed photo) {
    Occasion occasion = photo.occasion();
    String name = text(LetterLine.name(occasion));
    return "<tr style=\"border-top:1px solid #e4e8ec\"><td width=\"132\" style=\"padding:8px 12px 8px 0\">%s</td><td style=\"padding:8px 0;overflow-wrap:anywhere\"><strong>%s</strong><br>%s<br><span style=\"color:#5a6673;font-size:13px\">%s%s</span></td></tr>"
        .formatted(
            photo.preview() == null ? "" : img(picture(number), LetterLine.name(occasion), "120px"),
            text(LetterLine.verdict(occasion)),
            links
                .item(occasion.item())
                .map(
                    link ->
                        "<a href=\"%s\" style=\"color:#0b5cad\">%s</a>".formatted(text(link), name))
                .orElse(name),
            text(LetterLine.time(occasion.arrivedAt(), zone)),
            photo.note() == null ? "" : ". " + text(photo.note()));
  }

  private static String img(String name, String instead, String width) {
    return "<img src=\"cid:%s\" alt=\"%s\" style=\"display:block;max-width:%s;width:auto;height:auto;border-radius:4px\">\n"
        .formatted(name, text(instead), width);
  }

  private static String button(String link) {
    return "<p style=\"margin:16px 0 0\"><a href=\"%s\" style=\"display:inline-block;padding:9px 16px;background:#0b5cad;color:#fff;text-decoration:none;border-radius:5px\">Look at it</a></p>\n"
        .formatted(text(link));
  }
}
