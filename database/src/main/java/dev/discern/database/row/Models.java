package dev.discern.database.row;

import dev.discern.database.sql.Session;
import dev.discern.serving.ledger.result.ModelFacts;
import dev.discern.serving.ledger.result.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Model versions that have answered, remembered once they were read. */
public final class Models {
  private static final String FIND = "select * from model_version where digest = ?";

  private final Map<String, Version> known = new ConcurrentHashMap<>();

  /** A model version, ready to read records with. */
  record Version(ModelFacts facts, List<String> labels) {}

  /**
   * Writes a model version down unless it is there; only while the chain's head is locked.
   *
   * @return what it is told by
   */
  public String ensure(Session session, Outcome.Answered answered, Instant now) {
    KnownModel model = KnownModel.of(answered);
    String digest = model.digest();
    if (!known.containsKey(digest) && session.first(FIND, row -> true, digest).isEmpty()) {
      session.change(
          "insert into model_version"
              + " (digest, name, version, labels, decision, provenance, first_used_at)"
              + " values (?, ?, ?, ?, ?, ?, ?)",
          digest,
          model.name(),
          model.version(),
          model.labels(),
          model.decision(),
          model.provenance(),
          now);
    }
    return digest;
  }

  /** The model version of a record. */
  Version version(Session session, String digest) {
    Version there = known.get(digest);
    if (there == null) {
      KnownModel model = session.first(FIND, KnownModel::read, digest).orElseThrow();
      there = new Version(model.facts(), model.labelList());
      known.put(digest, there);
    }
    return there;
  }

  /** Whether a model version is there as it was written. */
  public boolean isIntact(Session session, String digest) {
    Optional<KnownModel> found = session.first(FIND, KnownModel::read, digest);
    return found.isPresent() && found.orElseThrow().digest().equals(digest);
  }
}
