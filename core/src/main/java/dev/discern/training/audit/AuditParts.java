package dev.discern.training.audit;

import java.nio.file.Path;
import java.util.Map;

/**
 * Port: what a model's package keeps of the audit of its photos. Safe for any number of threads.
 */
@FunctionalInterface
public interface AuditParts {
  /** Keeps nothing. */
  AuditParts NONE = (report, data) -> Map.of();

  /**
   * Files of a bounded size, by the name of the package's part.
   *
   * @param data the folder that was audited
   */
  Map<String, byte[]> of(AuditReport report, Path data);
}
