package dev.discern.app.web.api;

import dev.discern.app.answers.RefusalJson;
import dev.discern.app.models.LiveModels;
import dev.discern.app.models.ModelInUse;
import dev.discern.inference.model.ModelDescription;
import dev.discern.refusal.Refusal;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.ModelRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells what the registry and the live models know, for the API and for the pages. */
public final class ModelsReader {
  private static final Logger log = LoggerFactory.getLogger(ModelsReader.class);

  private final ModelRegistry registry;
  private final LiveModels models;

  public ModelsReader(ModelRegistry registry, LiveModels models) {
    this.registry = registry;
    this.models = models;
  }

  /** Every live model; one that cannot be opened is there with its refusal. */
  public ModelsJson all() {
    return new ModelsJson(models.names().stream().map(this::entry).toList());
  }

  /**
   * One live model.
   *
   * @throws Refusal {@code MODEL_UNKNOWN}, with near names, or why it cannot be opened
   */
  public ModelsJson.Detail one(String name) {
    try (ModelInUse model = models.get(name)) {
      return new ModelsJson.Detail(
          name,
          model.version(),
          model.classifier().model(),
          registry.versions(name),
          registry.history(name),
          evaluation(model.files()));
    }
  }

  private ModelsJson.Entry entry(String name) {
    try (ModelInUse model = models.get(name)) {
      ModelDescription description = model.classifier().model();
      return new ModelsJson.Entry(
          name, model.version(), description.architecture(), description.labels().size(), null);
    } catch (Refusal refusal) {
      return new ModelsJson.Entry(name, null, null, null, RefusalJson.of(refusal));
    }
  }

  private static @Nullable JsonNode evaluation(ModelPackage files) {
    Path file = files.part(ModelPackage.EVALUATION);
    try {
      return Files.isRegularFile(file) ? JsonMapper.shared().readTree(file.toFile()) : null;
    } catch (JacksonException e) {
      log.warn("The evaluation in {} is not told: {}", file.getParent(), e.getOriginalMessage());
      return null;
    }
  }
}
