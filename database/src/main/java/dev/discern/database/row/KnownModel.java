package dev.discern.database.row;

import dev.discern.database.sql.Row;
import dev.discern.database.sql.Storable;
import dev.discern.inference.decision.Decided;
import dev.discern.inference.decision.Score;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.Provenance;
import dev.discern.serving.ledger.result.ModelFacts;
import dev.discern.serving.ledger.result.Outcome;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/**
 * A model version's row: what is said of it once, and not in each record.
 *
 * @param labels in their order as letters, which records number them by
 * @param facts JSON of the decision's settings and the provenance
 */
record KnownModel(String name, int version, String labels, String decision, String provenance) {
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  static KnownModel of(Outcome.Answered answered) {
    ModelFacts model = answered.model();
    return new KnownModel(
        Storable.text(model.name()),
        model.version(),
        json(labels(answered.decided())),
        json(model.decision()),
        json(model.provenance()));
  }

  private static List<String> labels(Decided decided) {
    return decided.scores().stream().map(Score::label).map(Storable::text).sorted().toList();
  }

  private static String json(Object value) {
    return Storable.text(LedgerJson.MAPPER.writeValueAsString(value));
  }

  static KnownModel read(Row row) {
    return new KnownModel(
        row.textOf("name"),
        (int) row.numberOf("version"),
        row.textOf("labels"),
        row.textOf("decision"),
        row.textOf("provenance"));
  }

  /** What it is told by: the same of the same facts, another of any other. */
  String digest() {
    return Sha256.of(
        String.join("\n", name, String.valueOf(version), labels, decision, provenance));
  }

  List<String> labelList() {
    return LedgerJson.MAPPER.readValue(labels, TEXTS);
  }

  ModelFacts facts() {
    return new ModelFacts(
        name,
        version,
        LedgerJson.MAPPER.readValue(decision, DecisionSettings.class),
        LedgerJson.MAPPER.readValue(provenance, Provenance.class));
  }
}
