package dev.discern.app.web.api;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ModelsController implements ModelsApi {
  private final ModelsReader models;

  ModelsController(ModelsReader models) {
    this.models = models;
  }

  @Override
  @GetMapping(path = "/v1/models", produces = MediaType.APPLICATION_JSON_VALUE)
  public ModelsJson all() {
    return models.all();
  }

  @Override
  @GetMapping(path = "/v1/models/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
  public ModelsJson.Detail one(@PathVariable("name") String name) {
    return models.one(name);
  }
}
