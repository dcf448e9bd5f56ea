package dev.discern.app.terminal;

import dev.discern.inference.Answer;
import dev.discern.inference.decision.Decision;
import dev.discern.inference.decision.Score;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An answer as one line for a person. */
public final class AnswerText {
  private AnswerText() {}

  public static String of(Answer answer, int top) {
    if (answer instanceof Answer.Answered answered) {
      return oneLine(answered.photo())
          + "\t"
          + verdict(answered.decided().decision())
          + others(answered, top);
    }
    Answer.Refused refused = (Answer.Refused) answer;
    return oneLine(refused.photo()) + "\trefused: " + refused.refusal().about("it").sentence();
  }

  /** A name may hold a line's end, or what moves a terminal's cursor. */
  private static String oneLine(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }

  private static String verdict(Decision decision) {
    if (decision instanceof Decision.Accepted accepted) {
      return accepted.label() + " " + percent(accepted.probability());
    }
    if (decision instanceof Decision.OutOfDomain outside) {
      return "not one of mine" + lookingLike(outside.looksLike());
    }
    List<Score> candidates = ((Decision.Uncertain) decision).candidates();
    return "unsure: "
        + candidates.stream().limit(3).map(AnswerText::score).collect(Collectors.joining(" or "));
  }

  private static String lookingLike(List<Score> looks) {
    return looks.isEmpty() ? "" : ": this looks like " + looks.get(0).label();
  }

  private static String others(Answer.Answered answered, int top) {
    boolean accepted = answered.decided().decision() instanceof Decision.Accepted;
    List<Score> scores = answered.decided().scores();
    String rest =
        scores.stream()
            .skip(accepted ? 1 : 0)
            .limit(accepted ? Math.max(0, top - 1) : 0)
            .map(AnswerText::score)
            .collect(Collectors.joining(", "));
    return rest.isEmpty() ? "" : "  (" + rest + ")";
  }

  private static String score(Score score) {
    return score.label() + " " + percent(score.probability());
  }

  private static String percent(double probability) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * probability);
  }
}
