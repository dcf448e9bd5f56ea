package dev.discern.app.terminal;

import dev.discern.app.answers.Verdict;
import dev.discern.inference.Answer;
import dev.discern.inference.decision.Decision;
import java.util.stream.Collectors;

/** An answer as one line for a person. */
public final class AnswerText {
  private AnswerText() {}

  public static String of(Answer answer, int top) {
    if (answer instanceof Answer.Answered answered) {
      return oneLine(answered.photo())
          + "\t"
          + Verdict.of(answered.decided().decision())
          + others(answered, top);
    }
    Answer.Refused refused = (Answer.Refused) answer;
    return oneLine(refused.photo()) + "\trefused: " + refused.refusal().about("it").sentence();
  }

  /** A name may hold a line's end, or what moves a terminal's cursor. */
  static String oneLine(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }

  private static String others(Answer.Answered answered, int top) {
    if (!(answered.decided().decision() instanceof Decision.Accepted)) {
      return "";
    }
    String rest =
        answered.decided().scores().stream()
            .skip(1)
            .limit(Math.max(0, top - 1))
            .map(Verdict::score)
            .collect(Collectors.joining(", "));
    return rest.isEmpty() ? "" : "  (" + rest + ")";
  }
}
