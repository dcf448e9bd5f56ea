package dev.discern.app.web.page;

import dev.discern.app.models.LiveModels;
import dev.discern.app.models.ModelInUse;
import dev.discern.app.web.api.ModelsReader;
import dev.discern.registry.ModelRegistry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of models, and all about one. */
@Controller
final class ModelPages {
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
}
