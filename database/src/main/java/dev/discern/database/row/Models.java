package dev.discern.database.row;

import dev.discern.database.sql.Session;
import dev.discern.serving.ledger.result.ModelFacts;
import dev.discern.serving.ledger.result.Outcome;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Model versions that have answered, remembered once they were met. */
public final class Models {
  private static final String FIND = "select * from model_version where digest = ?";

  private final Map<ModelFacts, KnownModel> byFacts = new ConcurrentHashMap<>();
  private final Map<String, KnownModel> byDigest = new ConcurrentHashMap<>();
  private final Set<String> written = ConcurrentHashMap.newKeySet();

  /** The model version that has answered. */
  public KnownModel of(Outcome.Answered answered) {
    KnownModel there = byFacts.get(answered.model());
    if (there == null || !there.hasLabelsOf(answered.decided())) {
      there = KnownModel.of(answered);
      byFacts.put(answered.model(), there);
    }
    return there;
  }

  /** Writes a model version down unless it is there; only while the chain's head is locked. */
  public void ensure(Session session, KnownModel model, Instant now) {
    if (!written.contains(model.digest())
        && session.first(FIND, row -> true, model.digest()).isEmpty()) {
      model.text().insert(session, now);
    }
  }

  /** A model version is in the database for good: what wrote it is committed. */
  public void committed(KnownModel model) {
    written.add(model.digest());
  }

  /** The model version of a record. */
  KnownModel read(Session session, String digest) {
    KnownModel there = byDigest.get(digest);
    if (there == null) {
      there = session.first(FIND, ModelText::read, digest).map(KnownModel::of).orElseThrow();
      byDigest.put(digest, there);
    }
    return there;
  }

  /** Whether a model version is there as it was written. */
  public boolean isIntact(Session session, String digest) {
    Optional<ModelText> found = session.first(FIND, ModelText::read, digest);
    return found.isPresent() && found.orElseThrow().digest().equals(digest);
  }
}
