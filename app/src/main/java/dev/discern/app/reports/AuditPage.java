package dev.discern.app.reports;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.audit.AuditReport;
import dev.discern.training.audit.AuditReport.CopyGroup;
import dev.discern.training.evaluation.page.Html;
import dev.discern.training.evaluation.page.PageStyle;
import java.nio.file.Path;

/**
 * An audit as one HTML file that needs nothing else: the photos to look at stand in it, small, in
 * groups, the worst first. It shows so many of each kind and counts the rest. What a person chooses
 * on it is saved as a {@link dev.discern.training.dataset.choices.ChoicesFile}.
 */
public final class AuditPage {
  private final Path data;
  private final MadeThumbnails thumbnails;

  /**
   * Draws audits of one folder.
   *
   * @param data the folder that was audited
   */
  public AuditPage(Path data, MadeThumbnails thumbnails) {
    this.data = data;
    this.thumbnails = thumbnails;
  }

  /** The part of a Content-Security-Policy that lets the page's own script run, and no other. */
  public static String scriptPolicy() {
    return PageScript.policy();
  }

  /** The whole page. */
  public String of(AuditReport report) {
    PageScript script = PageScript.of(report);
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; %s">
        <title>%s: audit</title>
        <style>
        """
            .formatted(scriptPolicy(), text(name(report)))
        + PageStyle.report()
        + PageStyle.figures()
        + PageFile.text("audit.css")
        + "</style>\n</head>\n<body>\n<main>\n"
        + thumbnails.drawn(made -> body(report, new PagePhotos(data, made)))
        + "<footer><p>Made by Discern.</p></footer>\n</main>\n"
        + script.html()
        + "</body>\n</html>\n";
  }

  private static String body(AuditReport report, PagePhotos photos) {
    return """
        <header>
        <p class="kind">Audit</p>
        <h1>%s</h1>
        <p class="from">%s of %s in <code>%s</code>.</p>
        </header>
        %s%s%s%s%s%s%s%s"""
        .formatted(
            text(name(report)),
            Html.count(report.photos(), "photo"),
            Html.count(report.labels().size(), "label"),
            text(report.data()),
            Section.list(report.headlines()),
            summary(report),
            new LabelsSection(report.labels()).html(),
            new CopiesSection(photos, report).html(),
            new SuspectsSection(photos, report.labelCheck()).html(),
            new OddSection(photos, report).html(),
            new ChoicesSection(photos, report).html(),
            new UnreadableSection(report.unreadable()).html());
  }

  private static String name(AuditReport report) {
    return String.valueOf(Path.of(report.data()).toAbsolutePath().normalize().getFileName());
  }

  private static String summary(AuditReport report) {
    return "<dl class=\"summary\">\n"
        + figure("Groups of copies", report.copies().size(), "the same photo more than once")
        + figure(
            "Across parts",
            report.copies().stream().filter(CopyGroup::acrossParts).count(),
            "tested on what was learnt")
        + figure(
            "Under two labels",
            report.copies().stream().filter(CopyGroup::twoLabels).count(),
            "one of them is wrong")
        + figure("Suspected labels", report.labelCheck().suspects().size(), "to look at")
        + figure("Odd photos", report.odd().size(), "to look at")
        + figure("Unreadable files", report.unreadable().size(), "not used")
        + "</dl>\n";
  }

  private static String figure(String name, long value, String what) {
    return "<div><dt>%s</dt><dd>%,d<small>%s</small></dd></div>\n".formatted(name, value, what);
  }
}
