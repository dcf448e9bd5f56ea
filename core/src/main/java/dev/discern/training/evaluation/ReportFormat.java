package dev.discern.training.evaluation;

/**
 * An evaluation as bytes that a package can keep. Reading what was written gives the same report.
 * Safe for any number of threads.
 */
public interface ReportFormat {
  byte[] write(EvaluationReport report);

  /**
   * Reads a report.
   *
   * @throws dev.discern.refusal.Refusal {@code PACKAGE_BROKEN} when these bytes are no report
   */
  EvaluationReport read(byte[] bytes);
}
