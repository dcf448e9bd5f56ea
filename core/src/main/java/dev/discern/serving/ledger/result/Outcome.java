package dev.discern.serving.ledger.result;

import dev.discern.inference.Answer;
import dev.discern.inference.decision.Decided;
import dev.discern.inference.decision.Decision.Accepted;
import dev.discern.inference.decision.Decision.Uncertain;
import dev.discern.inference.decision.Score;
import org.jspecify.annotations.Nullable;

/** What became of an item: exactly one of three. */
public sealed interface Outcome {
  /**
   * {@code accepted}, {@code uncertain}, {@code out-of-domain}, {@code refused}, {@code set-aside}.
   */
  String word();

  /** The label that was accepted or is the likeliest of an uncertain answer; null for others. */
  default @Nullable Score best() {
    return null;
  }

  /**
   * The model has spoken.
   *
   * @param imageSize upright, in pixels, as {@code 640x480}
   * @param timings of the stations, nanoseconds
   */
  record Answered(ModelFacts model, Decided decided, String imageSize, Answer.Timings timings)
      implements Outcome {
    @Override
    public String word() {
      return decided.decision().word();
    }

    @Override
    public @Nullable Score best() {
      if (decided.decision() instanceof Accepted accepted) {
        return new Score(accepted.label(), accepted.probability());
      }
      boolean named = decided.decision() instanceof Uncertain && !decided.scores().isEmpty();
      return named ? decided.best() : null;
    }
  }

  /**
   * The photo was refused.
   *
   * @param code the refusal's slug
   * @param sentence what is wrong and what to do, for a person
   */
  record Refused(String code, String sentence) implements Outcome {
    public static final String WORD = "refused";

    @Override
    public String word() {
      return WORD;
    }
  }

  /**
   * Given up, not because of what the photo is but because of what happened to its workers.
   *
   * @param sentence what happened and what to do, for a person
   */
  record SetAside(String sentence) implements Outcome {
    public static final String WORD = "set-aside";

    @Override
    public String word() {
      return WORD;
    }
  }
}
