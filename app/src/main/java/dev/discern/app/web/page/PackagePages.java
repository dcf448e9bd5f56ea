package dev.discern.app.web.page;

import dev.discern.app.models.LiveModels;
import dev.discern.app.models.ModelInUse;
import dev.discern.app.reports.AuditPage;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ModelPackage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The pages that lie in a package whole. They came with it, perhaps from a stranger: each is shown
 * in a sandbox, where it belongs to no site, can reach nothing, and runs no script but our own.
 */
@RestController
final class PackagePages {
  private static final String DRAW_ONLY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private static final String REPORT_POLICY = "sandbox; " + DRAW_ONLY;

  /** The audit's own script offers choices and saves them as a file; any other is not run. */
  private static final String AUDIT_POLICY =
      "sandbox allow-scripts allow-downloads; %s; %s"
          .formatted(AuditPage.scriptPolicy(), DRAW_ONLY);

  private final LiveModels models;

  PackagePages(LiveModels models) {
    this.models = models;
  }

  @GetMapping("/models/{name}/report")
  ResponseEntity<Resource> report(@PathVariable("name") String name) {
    return show(name, ModelPackage.REPORT, REPORT_POLICY, "has no report: it was not evaluated.");
  }

  @GetMapping("/models/{name}/audit")
  ResponseEntity<Resource> audit(@PathVariable("name") String name) {
    return show(
        name,
        ModelPackage.AUDIT_PAGE,
        AUDIT_POLICY,
        "carries no audit of its photos. Audit them: discern audit FOLDER.");
  }

  private ResponseEntity<Resource> show(String name, String part, String policy, String otherwise) {
    try (ModelInUse model = models.get(name)) {
      Path file = model.files().part(part);
      if (!Files.isRegularFile(file)) {
        throw Refusal.of(RefusalCode.NOT_FOUND, name, otherwise);
      }
      return ResponseEntity.ok()
          .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
          .header("Content-Security-Policy", policy)
          .body(new FileSystemResource(file));
    }
  }
}
