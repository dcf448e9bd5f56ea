package dev.discern.app.wiring;

import dev.discern.app.reports.AuditPage;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.audit.AuditReport;
import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.comparison.Comparison;
import dev.discern.training.evaluation.curve.LearningCurve;
import dev.discern.training.evaluation.sections.ComparisonReport;
import dev.discern.training.evaluation.sections.CurveReport;
import dev.discern.training.evaluation.sections.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reports as pages to look at, written where they were asked for or into the home. */
public final class Pages {
  /** So that a page stays below 20 MB however bad a folder is. */
  private static final int MOST_PHOTOS = 2_000;

  private final House house;

  Pages(House house) {
    this.house = house;
  }

  /**
   * Writes an evaluation as a page to look at.
   *
   * @param file where to; null for the home's own place
   */
  public Path writeEvaluation(String name, EvaluationReport report, @Nullable Path file) {
    return writePage(name, HtmlReport.of(report), file);
  }

  /**
   * Writes a comparison as a page to look at.
   *
   * @param file where to; null for the home's own place
   */
  public Path writeComparison(String name, Comparison comparison, @Nullable Path file) {
    return writePage("compare-" + name, ComparisonReport.of(comparison), file);
  }

  /**
   * Writes an audit as a page to look at.
   *
   * @param file where to; null for the home's own place
   */
  public Path writeAudit(AuditReport report, Path data, @Nullable Path file) {
    AuditPage page = new AuditPage(data, SmallPictures.PAGE.of(house, MOST_PHOTOS));
    String name = "audit-" + data.toAbsolutePath().normalize().getFileName();
    return writePage(name, page.of(report), file);
  }

  /**
   * Writes a learning curve as a page to look at.
   *
   * @param file where to; null for the home's own place
   */
  public Path writeCurve(LearningCurve curve, Path data, @Nullable Path file) {
    String name = String.valueOf(data.toAbsolutePath().normalize().getFileName());
    return writePage("curve-" + name, CurveReport.of(name, curve), file);
  }

  private Path writePage(String name, String page, @Nullable Path file) {
    Path target =
        file == null
            ? house.settings().home().resolve("reports").resolve(name + ".html")
            : file.toAbsolutePath();
    try {
      Files.createDirectories(target.getParent());
      return Files.writeString(target, page);
    } catch (IOException e) {
      throw Refusal.of(
              RefusalCode.DISK_UNWRITABLE,
              target.toString(),
              "cannot be written: " + e.getMessage() + ". Choose another place with --report.")
          .because(e);
    }
  }
}
