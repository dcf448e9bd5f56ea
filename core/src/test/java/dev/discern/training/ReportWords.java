package dev.discern.training;

import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.ReportFormat;
import java.nio.charset.StandardCharsets;

/** A report as its model's name in a sentence. */
final class ReportWords implements ReportFormat {
  @Override
  public byte[] write(EvaluationReport report) {
    return ("report of " + report.model()).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public EvaluationReport read(byte[] written) {
    throw new UnsupportedOperationException();
  }
}
