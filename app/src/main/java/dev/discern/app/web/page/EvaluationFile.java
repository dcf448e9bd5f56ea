package dev.discern.app.web.page;

import dev.discern.registry.ModelPackage;
import dev.discern.training.evaluation.EvaluationReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The evaluation in a package, which need not be there: imported models come without. */
final class EvaluationFile {
  private static final Logger log = LoggerFactory.getLogger(EvaluationFile.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  private EvaluationFile() {}

  static Optional<EvaluationReport> read(ModelPackage files) {
    Path file = files.part(ModelPackage.EVALUATION);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode json = JSON.readTree(file.toFile());
      return json.has("summary")
          ? Optional.of(JSON.treeToValue(json, EvaluationReport.class))
          : Optional.empty();
    } catch (JacksonException e) {
      log.warn("{} is no evaluation that this version can show", file, e);
      return Optional.empty();
    }
  }
}
