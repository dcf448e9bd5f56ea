package dev.discern.database.row;

import dev.discern.database.sql.Storable;
import dev.discern.inference.decision.Decided;
import dev.discern.inference.decision.Score;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.Provenance;
import dev.discern.serving.ledger.result.ModelFacts;
import dev.discern.serving.ledger.result.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/**
 * A model version that has answered.
 *
 * @param digest what it is told by
 * @param text its row
 * @param labels in their order as letters
 * @param places of the labels in that order
 */
public record KnownModel(
    String digest,
    ModelText text,
    ModelFacts facts,
    List<String> labels,
    Map<String, Integer> places) {
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  static KnownModel of(Outcome.Answered answered) {
    ModelFacts model = answered.model();
    List<String> labels =
        answered.decided().scores().stream()
            .map(Score::label)
            .map(Storable::text)
            .sorted()
            .toList();
    ModelText text =
        new ModelText(
            Storable.text(model.name()),
            model.version(),
            json(labels),
            json(model.decision()),
            json(model.provenance()));
    return new KnownModel(text.digest(), text, model, labels, places(labels));
  }

  static KnownModel of(ModelText text) {
    ModelFacts facts =
        new ModelFacts(
            text.name(),
            text.version(),
            LedgerJson.MAPPER.readValue(text.decision(), DecisionSettings.class),
            LedgerJson.MAPPER.readValue(text.provenance(), Provenance.class));
    List<String> labels = LedgerJson.MAPPER.readValue(text.labels(), TEXTS);
    return new KnownModel(text.digest(), text, facts, labels, places(labels));
  }

  private static String json(Object value) {
    return Storable.text(LedgerJson.MAPPER.writeValueAsString(value));
  }

  private static Map<String, Integer> places(List<String> labels) {
    Map<String, Integer> places = new HashMap<>();
    labels.forEach(label -> places.put(label, places.size()));
    return places;
  }

  /** Whether it speaks of these labels, and of no others. */
  boolean hasLabelsOf(Decided decided) {
    return decided.scores().size() == labels.size()
        && decided.scores().stream().allMatch(score -> places.containsKey(score.label()));
  }
}
