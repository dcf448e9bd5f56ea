package dev.discern.app.web.page;

import dev.discern.app.models.LiveModels;
import dev.discern.app.models.ModelInUse;
import dev.discern.app.web.api.ModelsReader;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.ModelRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of models, and all about one. */
@Controller
final class ModelPages {
  /** A report came with a package, perhaps from a stranger: it may draw, and nothing else. */
  private static final String REPORT_POLICY =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private final ModelsReader reader;
  private final LiveModels models;
  private final ModelRegistry registry;

  ModelPages(ModelsReader reader, LiveModels models, ModelRegistry registry) {
    this.reader = reader;
    this.models = models;
    this.registry = registry;
  }

  @GetMapping("/models")
  String all(Model page) {
    page.addAttribute("models", reader.all().models());
    return "models";
  }

  @GetMapping("/models/{name}")
  String one(@PathVariable("name") String name, Model page) {
    try (ModelInUse model = models.get(name)) {
      page.addAttribute("name", name);
      page.addAttribute("view", ModelView.of(model, registry));
      return "model";
    }
  }

  @GetMapping("/models/{name}/report")
  ResponseEntity<FileSystemResource> report(@PathVariable("name") String name) {
    try (ModelInUse model = models.get(name)) {
      Path file = model.files().part(ModelPackage.REPORT);
      if (!Files.isRegularFile(file)) {
        throw Refusal.of(RefusalCode.NOT_FOUND, name, "has no report: it was not evaluated.");
      }
      return ResponseEntity.ok()
          .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
          .header("Content-Security-Policy", REPORT_POLICY)
          .body(new FileSystemResource(file));
    }
  }
}
