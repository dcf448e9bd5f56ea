package dev.discern.app.config.pipelines;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.discern.refusal.NearNames;
import dev.discern.serving.delivery.occasion.Finding;
import dev.discern.serving.delivery.pipeline.Comparison;
import dev.discern.serving.delivery.pipeline.Condition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A condition as it is written; one decision or label need not be a list. */
public record WhenYaml(
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable List<String> decision,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable List<String> label,
    @Nullable String probability) {
  public WhenYaml {
    condition(decision, label, probability);
  }

  Condition condition() {
    return condition(decision, label, probability);
  }

  private static Condition condition(
      @Nullable List<String> decisions,
      @Nullable List<String> labels,
      @Nullable String probability) {
    Set<String> wanted = decisions == null ? Set.of() : Set.copyOf(decisions);
    for (String decision : wanted) {
      if (!Finding.DECISIONS.contains(decision)) {
        throw new IllegalArgumentException(
            "\"%s\" is no decision.%s"
                .formatted(decision, NearNames.hint(decision, Finding.DECISIONS)));
      }
    }
    return new Condition(
        wanted,
        labels == null ? Set.of() : Set.copyOf(labels),
        probability == null ? null : Comparison.parse(probability));
  }
}
