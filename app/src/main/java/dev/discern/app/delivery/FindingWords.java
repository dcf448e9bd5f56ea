package dev.discern.app.delivery;

import dev.discern.app.answers.Verdict;
import dev.discern.inference.decision.Decision;
import dev.discern.inference.decision.Score;
import dev.discern.serving.delivery.occasion.Finding;
import java.util.Objects;

/** What was found out about a photo, in words for a person; as the terminal and the page say it. */
public final class FindingWords {
  private FindingWords() {}

  /** {@code rotten 97.40 %}, or {@code refused: } and why. */
  public static String verdict(Finding finding) {
    return switch (finding.decision()) {
      case "accepted" -> Verdict.score(best(finding));
      case "uncertain" -> Verdict.of(new Decision.Uncertain(finding.named()));
      case "out-of-domain" -> Verdict.of(new Decision.OutOfDomain(finding.named()));
      default -> said(finding.decision()) + ": " + Objects.requireNonNullElse(finding.reason(), "");
    };
  }

  /** In a word or a few: the label, or why there is none. */
  public static String kind(Finding finding) {
    return finding.decision().equals("accepted") ? best(finding).label() : said(finding.decision());
  }

  private static String said(String decision) {
    return switch (decision) {
      case "uncertain" -> "unsure";
      case "out-of-domain" -> "not one of mine";
      case "set-aside" -> "set aside";
      default -> decision;
    };
  }

  private static Score best(Finding finding) {
    return new Score(
        Objects.requireNonNullElse(finding.label(), ""),
        Objects.requireNonNullElse(finding.probability(), 0.0));
  }
}
