package dev.discern.app.reports;

import dev.discern.registry.ModelPackage;
import dev.discern.training.audit.AuditParts;
import dev.discern.training.audit.AuditReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * An audit as a model's package keeps it: all of it as JSON, and the page with the worst photos.
 */
public final class PackagedAudit implements AuditParts {
  /** Entries of each list: a few hundred kilobytes however bad a folder is. */
  private static final int MOST = 500;

  private final MadeThumbnails thumbnails;

  /**
   * Keeps audits.
   *
   * @param thumbnails so many that the page stays small
   */
  public PackagedAudit(MadeThumbnails thumbnails) {
    this.thumbnails = thumbnails;
  }

  @Override
  public Map<String, byte[]> of(AuditReport whole, Path data) {
    // where the photos lay is nobody's business who gets the model
    String name = String.valueOf(data.toAbsolutePath().normalize().getFileName());
    AuditReport report = whole.shortened(name, MOST);
    return Map.of(
        ModelPackage.AUDIT,
        JsonAudit.of(report).getBytes(StandardCharsets.UTF_8),
        ModelPackage.AUDIT_PAGE,
        new AuditPage(data, thumbnails).of(report).getBytes(StandardCharsets.UTF_8));
  }
}
