package dev.discern.engine.results;

import dev.discern.inference.decision.Decided;
import dev.discern.inference.decision.Decision;
import dev.discern.inference.decision.Score;
import java.util.List;

/**
 * A decision with its scores.
 *
 * @param decision {@code accepted}, {@code uncertain} or {@code out-of-domain}
 * @param candidates when uncertain: what it may be; when out of domain: what it looks like
 * @param scores every label, most probable first
 */
record DecidedJson(String decision, List<Score> candidates, List<Score> scores) {
  static DecidedJson of(Decided decided) {
    Decision decision = decided.decision();
    if (decision instanceof Decision.Accepted) {
      return new DecidedJson("accepted", List.of(), decided.scores());
    }
    return decision instanceof Decision.Uncertain uncertain
        ? new DecidedJson("uncertain", uncertain.candidates(), decided.scores())
        : new DecidedJson(
            "out-of-domain", ((Decision.OutOfDomain) decision).looksLike(), decided.scores());
  }

  Decided decided() {
    return new Decided(
        switch (decision) {
          case "accepted" ->
              new Decision.Accepted(scores.get(0).label(), scores.get(0).probability());
          case "uncertain" -> new Decision.Uncertain(candidates);
          case "out-of-domain" -> new Decision.OutOfDomain(candidates);
          default -> throw new IllegalArgumentException("no decision: " + decision);
        },
        scores);
  }
}
