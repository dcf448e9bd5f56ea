package dev.discern.database.row;

import dev.discern.inference.decision.Decision;
import dev.discern.inference.decision.Score;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as JSON: one of its keys is there.
 *
 * @param accepted the label with its probability
 * @param uncertain the candidates
 * @param outOfDomain what the photo looks like
 */
record Verdict(
    @Nullable Score accepted, @Nullable List<Score> uncertain, @Nullable List<Score> outOfDomain) {

  static String write(Decision decision) {
    return LedgerJson.MAPPER.writeValueAsString(of(decision));
  }

  private static Verdict of(Decision decision) {
    if (decision instanceof Decision.Accepted yes) {
      return new Verdict(new Score(yes.label(), yes.probability()), null, null);
    }
    return decision instanceof Decision.Uncertain perhaps
        ? new Verdict(null, perhaps.candidates(), null)
        : new Verdict(null, null, ((Decision.OutOfDomain) decision).looksLike());
  }

  static Decision read(String json) {
    return LedgerJson.MAPPER.readValue(json, Verdict.class).decision();
  }

  private Decision decision() {
    if (accepted != null) {
      return new Decision.Accepted(accepted.label(), accepted.probability());
    }
    if (uncertain != null) {
      return new Decision.Uncertain(uncertain);
    }
    return new Decision.OutOfDomain(outOfDomain == null ? List.of() : outOfDomain);
  }
}
