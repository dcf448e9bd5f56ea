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
    return new DecidedJson(decided.decision().word(), named(decided.decision()), decided.scores());
  }

  private static List<Score> named(Decision decision) {
    if (decision instanceof Decision.OutOfDomain outside) {
      return outside.looksLike();
    }
    return decision instanceof Decision.Uncertain uncertain ? uncertain.candidates() : List.of();
  }

  Decided decided() {
    return new Decided(
        switch (decision) {
          case Decision.Accepted.WORD ->
              new Decision.Accepted(scores.get(0).label(), scores.get(0).probability());
          case Decision.Uncertain.WORD -> new Decision.Uncertain(candidates);
          case Decision.OutOfDomain.WORD -> new Decision.OutOfDomain(candidates);
          default -> throw new IllegalArgumentException("no decision: " + decision);
        },
        scores);
  }
}
