package dev.discern.app.web.page;

import dev.discern.app.reports.JsonReports;
import dev.discern.refusal.Refusal;
import dev.discern.registry.ModelPackage;
import dev.discern.training.evaluation.sections.Section;
import dev.discern.training.evaluation.sections.Sections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  static List<Section> of(ModelPackage files) {
    Path file = files.part(ModelPackage.EVALUATION);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      return Sections.of(new JsonReports().read(Files.readAllBytes(file)));
    } catch (IOException | Refusal e) {
      log.warn("The evaluation in {} is not shown: {}", file.getParent(), e.getMessage());
      return List.of();
    }
  }
}
