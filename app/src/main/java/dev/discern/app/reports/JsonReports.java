package dev.discern.app.reports;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ModelPackage;
import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.ReportFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Evaluations as JSON. Fields that a later version adds are passed over; of the fields that an
 * earlier version did not write, the depth and its targets are null, and any other that is missing
 * is refused.
 */
public final class JsonReports implements ReportFormat {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();
  private static final String IN_DEPTH = "inDepth";
  private static final String TARGETS = "targets";

  @Override
  public byte[] write(EvaluationReport report) {
    return MAPPER.writeValueAsBytes(report);
  }

  @Override
  public EvaluationReport read(byte[] bytes) {
    try {
      ObjectNode report = MAPPER.readValue(bytes, ObjectNode.class);
      if (!report.has(IN_DEPTH)) {
        report.putNull(IN_DEPTH);
      }
      if (report.at("/inDepth/doubt") instanceof ObjectNode doubt && !doubt.has(TARGETS)) {
        doubt.putNull(TARGETS);
      }
      return MAPPER.treeToValue(report, EvaluationReport.class);
    } catch (JacksonException e) {
      throw Refusal.of(
              RefusalCode.PACKAGE_BROKEN,
              ModelPackage.EVALUATION,
              "is no evaluation: " + e.getOriginalMessage() + ". Evaluate the model again.")
          .because(e);
    }
  }
}
