package dev.discern.app.answers;

import dev.discern.inference.decision.Decision;
import dev.discern.inference.decision.Score;
import dev.discern.inference.model.LabelWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A decision in words: the same on the terminal and in JSON; the page draws its figures. */
public final class Verdict {
  private static final int CANDIDATES_NAMED = 3;

  private Verdict() {}

  /**
   * {@code ripe 97.50 %}, {@code unsure: ripe 51.00 % or green 47.00 %}, or {@code not one of mine:
   * this looks like a pineapple}.
   */
  public static String of(Decision decision) {
    if (decision instanceof Decision.Accepted accepted) {
      return score(new Score(accepted.label(), accepted.probability()));
    }
    if (decision instanceof Decision.OutOfDomain outside) {
      return "not one of mine: " + like(outside.looksLike());
    }
    return "unsure: "
        + ((Decision.Uncertain) decision)
            .candidates().stream()
                .limit(CANDIDATES_NAMED)
                .map(Verdict::score)
                .collect(Collectors.joining(" or "));
  }

  /** A label with its probability. */
  public static String score(Score score) {
    return score.label() + String.format(Locale.ROOT, " %.2f %%", 100 * score.probability());
  }

  private static String like(List<Score> looks) {
    return looks.isEmpty()
        ? "it resembles nothing I have learnt from"
        : "this looks like " + LabelWords.withArticle(looks.get(0).label());
  }
}
