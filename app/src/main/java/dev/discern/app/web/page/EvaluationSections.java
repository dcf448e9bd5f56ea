package dev.discern.app.web.page;

import dev.discern.app.reports.JsonReports;
import dev.discern.refusal.Refusal;
import dev.discern.registry.ModelPackage;
import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.page.ClassesHtml;
import dev.discern.training.evaluation.page.CurvesSvg;
import dev.discern.training.evaluation.page.MatrixHtml;
import dev.discern.training.evaluation.page.PhotosHtml;
import dev.discern.training.evaluation.page.SummaryHtml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The evaluation in a package as sections of the model's page. It need not be there: imported
 * models come without, and one that cannot be read must not hide the rest of the page.
 */
final class EvaluationSections {
  private static final Logger log = LoggerFactory.getLogger(EvaluationSections.class);

  private EvaluationSections() {}

  /**
   * A part of the page.
   *
   * @param html made by Discern itself, its texts escaped
   */
  record Section(String title, String html) {}

  static List<Section> of(ModelPackage files) {
    Path file = files.part(ModelPackage.EVALUATION);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      return drawn(new JsonReports().read(Files.readAllBytes(file)));
    } catch (IOException | Refusal e) {
      log.warn("The evaluation in {} is not shown: {}", file.getParent(), e.getMessage());
      return List.of();
    }
  }

  private static List<Section> drawn(EvaluationReport report) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("On photos it had not seen", SummaryHtml.draw(report)));
    if (!report.epochs().isEmpty()) {
      sections.add(new Section("How it learnt", CurvesSvg.draw(report.epochs())));
    }
    sections.add(new Section("What was taken for what", MatrixHtml.draw(report.confusion())));
    sections.add(new Section("By label, weakest first", ClassesHtml.draw(report.classes())));
    if (!report.mistakes().isEmpty()) {
      sections.add(new Section("Surest mistakes", PhotosHtml.mistakes(report.mistakes())));
    }
    return sections;
  }
}
