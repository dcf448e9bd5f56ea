package dev.discern.app.config.pipelines;

import dev.discern.registry.ModelId;
import dev.discern.serving.delivery.pipeline.Pipeline;
import dev.discern.serving.delivery.pipeline.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline as it is written, under its name.
 *
 * @param rules null for none
 */
public record PipelineYaml(@Nullable String model, @Nullable List<RuleYaml> rules) {
  public PipelineYaml {
    if (model != null && ModelId.parse(model).version().isPresent()) {
      throw new IllegalArgumentException(
          "model is %s; a pipeline is answered by the live version, so name only %s"
              .formatted(model, ModelId.parse(model).name()));
    }
  }

  /** The pipeline of this name. */
  public Pipeline named(String name) {
    String place = "pipelines." + name;
    String remedy = "name the model that answers, such as model: apples";
    List<Rule> made = new ArrayList<>();
    for (RuleYaml rule : rules == null ? List.<RuleYaml>of() : rules) {
      made.add(rule.rule("%s.rules[%d]".formatted(place, made.size())));
    }
    return pipeline(name, Required.of(model, place, "model", remedy), made);
  }

  private static Pipeline pipeline(String name, String model, List<Rule> rules) {
    try {
      return new Pipeline(name, model, rules);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("pipelines: " + e.getMessage(), e);
    }
  }
}
