package dev.discern.database.row;

import dev.discern.database.sql.Row;
import dev.discern.database.sql.Session;
import dev.discern.inference.image.Sha256;
import java.time.Instant;

/**
 * A model version's row: what is said of it once, and not in each record.
 *
 * @param labels as JSON, in their order as letters, which records number them by
 * @param decision the settings that it decided by, as JSON
 * @param provenance where it comes from, as JSON
 */
record ModelText(String name, int version, String labels, String decision, String provenance) {
  static ModelText read(Row row) {
    return new ModelText(
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

  void insert(Session session, Instant now) {
    session.change(
        "insert into model_version"
            + " (digest, name, version, labels, decision, provenance, first_used_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        digest(),
        name,
        version,
        labels,
        decision,
        provenance,
        now);
  }
}
