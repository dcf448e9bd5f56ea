package dev.discern.serving.delivery.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pipelines that are configured, by name. */
public final class Pipelines {
  public static final Pipelines NONE = new Pipelines(List.of());

  private final Map<String, Pipeline> byName = new TreeMap<>();

  public Pipelines(Collection<Pipeline> pipelines) {
    pipelines.forEach(each -> byName.put(each.name(), each));
  }

  /** Empty for one that is not configured; its photos cause nothing. */
  public Optional<Pipeline> of(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All of them, by name. */
  public List<Pipeline> all() {
    return List.copyOf(byName.values());
  }
}
