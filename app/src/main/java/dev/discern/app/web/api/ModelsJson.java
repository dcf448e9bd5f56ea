package dev.discern.app.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.discern.app.answers.RefusalJson;
import dev.discern.inference.model.ModelDescription;
import dev.discern.registry.HistoryEntry;
import dev.discern.registry.ModelVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The models that can be asked. */
public record ModelsJson(List<Entry> models) {

  /**
   * One model of the list.
   *
   * @param version that is live
   * @param architecture {@code cnn}, {@code transfer} or {@code imported}
   * @param labels how many it tells apart
   * @param refusal why it cannot answer; left out when it can
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Entry(
      String name,
      @Nullable Integer version,
      @Nullable String architecture,
      @Nullable Integer labels,
      @Nullable RefusalJson refusal) {}

  /**
   * All about one model.
   *
   * @param version that is live
   * @param description of that version: labels, preprocessing, graph, decision, provenance
   * @param evaluation of that version; null when it has none that can be read
   */
  public record Detail(
      String name,
      int version,
      ModelDescription description,
      List<ModelVersion> versions,
      List<HistoryEntry> history,
      @Nullable JsonNode evaluation) {}
}
