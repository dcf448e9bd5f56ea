package dev.discern.app.reports;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.audit.AuditReport;
import dev.discern.training.audit.AuditReport.CopyGroup;
import dev.discern.training.audit.AuditReport.LabelCount;
import dev.discern.training.audit.Kinship;
import dev.discern.training.audit.Thumbnails;
import dev.discern.training.audit.oddity.Oddity;
import dev.discern.training.dataset.Part;
import dev.discern.training.evaluation.page.Html;
import dev.discern.training.evaluation.page.PageStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An audit as one HTML file that needs nothing else: the photos to look at stand in it, small, in
 * groups, the worst first. It shows so many of each kind and counts the rest.
 */
public final class AuditPage {
  static final int GROUPS = 40;

  private static final int ODD_PHOTOS = 24;

  private final PagePhotos photos;

  /**
   * Draws audits of one folder.
   *
   * @param data the folder that was audited
   */
  public AuditPage(Path data, Thumbnails thumbnails) {
    this.photos = new PagePhotos(data, thumbnails);
  }

  /** The whole page. */
  public String of(AuditReport report) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
        <title>%s: audit</title>
        <style>
        """
            .formatted(text(name(report)))
        + PageStyle.report()
        + PageStyle.figures()
        + style()
        + "</style>\n</head>\n<body>\n<main>\n"
        + body(report)
        + "<footer><p>Made by Discern.</p></footer>\n</main>\n</body>\n</html>\n";
  }

  private String body(AuditReport report) {
    return """
        <header>
        <p class="kind">Audit</p>
        <h1>%s</h1>
        <p class="from">%s of %s in <code>%s</code>.</p>
        </header>
        %s<h2>Labels</h2>
        %s%s%s%s"""
        .formatted(
            text(name(report)),
            Html.count(report.photos(), "photo"),
            Html.count(report.labels().size(), "label"),
            text(report.data()),
            summary(report),
            labels(report.labels()),
            Html.each(List.of(Kinship.values()), kinship -> copies(report.copies(kinship))),
            Html.each(List.of(Oddity.values()), oddity -> odd(oddity, report)),
            unreadable(report));
  }

  private static String name(AuditReport report) {
    return String.valueOf(Path.of(report.data()).toAbsolutePath().normalize().getFileName());
  }

  private static String summary(AuditReport report) {
    List<CopyGroup> copies = report.copies();
    return "<dl class=\"summary\">\n"
        + figure("Groups of copies", copies.size(), "the same photo more than once")
        + figure(
            "Across parts",
            copies.stream().filter(CopyGroup::acrossParts).count(),
            "tested on what was learnt")
        + figure(
            "Under two labels",
            copies.stream().filter(CopyGroup::twoLabels).count(),
            "one of them is wrong")
        + figure("Odd photos", report.odd().size(), "to look at")
        + figure("Unreadable files", report.unreadable().size(), "not used")
        + "</dl>\n";
  }

  private static String figure(String name, long value, String what) {
    return "<div><dt>%s</dt><dd>%,d<small>%s</small></dd></div>\n".formatted(name, value, what);
  }

  private static String labels(List<LabelCount> labels) {
    int most = labels.isEmpty() ? 1 : labels.get(0).photos();
    List<Part> parts =
        Stream.of(Part.values())
            .filter(part -> labels.stream().anyMatch(label -> label.parts().containsKey(part)))
            .toList();
    return Html.table(
        "Labels",
        "<th scope=\"col\">label</th><th scope=\"col\" class=\"n\">photos</th><td class=\"bar\"></td>"
            + Html.each(parts, part -> "<th scope=\"col\" class=\"n\">" + name(part) + "</th>"),
        Html.each(labels, label -> label(label, most, parts)));
  }

  private static String label(LabelCount label, int most, List<Part> parts) {
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

  private String copies(List<CopyGroup> groups) {
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
    return heading(groups.get(0).kinship().title(), groups.size(), "group")
        + "<div class=\"groups\">\n"
        + Html.each(worstFirst, this::group)
        + "</div>\n"
        + more(groups.size() - GROUPS, "group");
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

  private String odd(Oddity oddity, AuditReport report) {
    List<AuditReport.OddPhoto> odd = report.odd(oddity);
    return odd.isEmpty()
        ? ""
        : heading(oddity.title(), odd.size(), "photo")
            + "<p>"
            + text(oddity.advice())
            + "</p>\n"
            + photos.odd(odd.subList(0, Math.min(ODD_PHOTOS, odd.size())))
            + more(odd.size() - ODD_PHOTOS, "photo");
  }

  private static String unreadable(AuditReport report) {
    return report.unreadable().isEmpty()
        ? ""
        : heading("Unreadable", report.unreadable().size(), "file")
            + Html.table(
                "Unreadable files",
                "<th scope=\"col\">file</th><th scope=\"col\">why</th>",
                report.unreadable().stream()
                    .map(
                        each ->
                            "<tr><td class=\"path\">%s</td><td>%s</td></tr>"
                                .formatted(text(each.file()), text(each.reason())))
                    .collect(Collectors.joining("\n")));
  }

  private static String heading(String title, int count, String noun) {
    return "<h2>%s <small>%s</small></h2>\n".formatted(text(title), Html.count(count, noun));
  }

  private static String more(int more, String noun) {
    return more > 0
        ? "<p class=\"more\">%s more; <code>--json</code> lists all.</p>\n"
            .formatted(Html.count(more, noun))
        : "";
  }

  static String name(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  private static String style() {
    try (InputStream in =
        Objects.requireNonNull(AuditPage.class.getResourceAsStream("audit.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
