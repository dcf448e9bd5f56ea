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
      List.of(
          Decision.Accepted.WORD,
          Decision.Uncertain.WORD,
          Decision.OutOfDomain.WORD,
          Outcome.Refused.WORD,
          Outcome.SetAside.WORD);

  private static final int NAMED = 10;

  public Finding {
    named = List.copyOf(named.subList(0, Math.min(NAMED, named.size())));
  }

  static Finding of(Outcome outcome) {
    Score best = outcome.best();
    return new Finding(
        outcome.word(),
        best == null ? null : best.label(),
        best == null ? null : best.probability(),
        outcome instanceof Outcome.Answered answered ? named(answered.decided()) : List.of(),
        outcome instanceof Outcome.Answered answered ? answered.model().id() : null,
        reason(outcome));
  }

  /** Whether nobody came to its end with the photo. */
  public boolean isSetAside() {
    return decision.equals(Outcome.SetAside.WORD);
  }

  private static List<Score> named(Decided decided) {
    if (decided.decision() instanceof Decision.OutOfDomain outside) {
      return outside.looksLike();
    }
    return decided.decision() instanceof Decision.Uncertain uncertain
        ? uncertain.candidates()
        : decided.scores();
  }

  private static @Nullable String reason(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      return refused.sentence();
    }
    return outcome instanceof Outcome.SetAside aside ? aside.sentence() : null;
  }
}
