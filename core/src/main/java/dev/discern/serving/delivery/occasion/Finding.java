package dev.discern.serving.delivery.occasion;

import dev.discern.inference.decision.Decided;
import dev.discern.inference.decision.Decision;
import dev.discern.inference.decision.Score;
import dev.discern.serving.ledger.result.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a photo.
 *
 * @param decision one of {@link #DECISIONS}
 * @param label the likeliest, also when uncertain; null when out of domain or without an answer
 * @param probability of that label, 0 to 1
 * @param named when accepted the likeliest labels, when uncertain the candidates, when out of
 *     domain what it looks like; best first, at most ten
 * @param model that answered, as {@code apples@3}; null without an answer
 * @param reason why there is no answer, in a sentence; null with one
 */
public record Finding(
    String decision,
    @Nullable String label,
    @Nullable Double probability,
    List<Score> named,
    @Nullable String model,
    @Nullable String reason) {
  /** Every decision, as users write it. */
  public static final List<String> DECISIONS =
      List.of("accepted", "uncertain", "out-of-domain", "refused", "set-aside");

  private static final int NAMED = 10;

  public Finding {
    named = List.copyOf(named.subList(0, Math.min(NAMED, named.size())));
  }

  static Finding of(Outcome outcome) {
    if (outcome instanceof Outcome.Answered answered) {
      return of(answered.decided(), answered.model().id());
    }
    return outcome instanceof Outcome.Refused refused
        ? without("refused", refused.sentence())
        : without("set-aside", ((Outcome.SetAside) outcome).sentence());
  }

  private static Finding of(Decided decided, String model) {
    Decision decision = decided.decision();
    if (decision instanceof Decision.OutOfDomain outside) {
      return new Finding("out-of-domain", null, null, outside.looksLike(), model, null);
    }
    if (decision instanceof Decision.Uncertain uncertain) {
      Score best = decided.best();
      return new Finding(
          "uncertain", best.label(), best.probability(), uncertain.candidates(), model, null);
    }
    Decision.Accepted accepted = (Decision.Accepted) decision;
    return new Finding(
        "accepted", accepted.label(), accepted.probability(), decided.scores(), model, null);
  }

  private static Finding without(String decision, String reason) {
    return new Finding(decision, null, null, List.of(), null, reason);
  }
}
