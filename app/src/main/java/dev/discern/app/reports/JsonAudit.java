package dev.discern.app.reports;

import dev.discern.training.audit.AuditReport;

/** Audits as JSON. */
public final class JsonAudit {
  private JsonAudit() {}

  public static String of(AuditReport report) {
    return JsonReports.MAPPER.writeValueAsString(report);
  }
}
