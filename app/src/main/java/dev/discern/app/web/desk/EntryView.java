package dev.discern.app.web.desk;

import dev.discern.app.answers.Verdict;
import dev.discern.inference.decision.Decision;
import dev.discern.inference.decision.Score;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A record, as pages show it.
 *
 * @param state the decision's word, which the style sheet has a colour and a shape for
 * @param said the decision's name
 * @param words what was decided
 * @param model such as {@code apples@3}; null when no model spoke
 */
record EntryView(
    long number,
    String item,
    String name,
    String pipeline,
    String state,
    String said,
    String words,
    @Nullable String model,
    Instant at,
    Entry.@Nullable Review review) {
  private static final int NAMED = 3;

  static EntryView of(Entry entry) {
    Result result = entry.result();
    InboxKey key = result.key();
    Outcome outcome = result.outcome();
    return new EntryView(
        entry.number(),
        result.item().value(),
        key.name(),
        key.pipeline(),
        outcome.word(),
        said(outcome),
        words(outcome),
        outcome instanceof Outcome.Answered answered ? answered.model().id() : null,
        entry.recordedAt(),
        entry.review());
  }

  /** The mark that goes with the colour. */
  public String mark() {
    return switch (state) {
      case "accepted" -> "\u2713";
      case "uncertain" -> "?";
      case "out-of-domain" -> "\u2260";
      default -> "!";
    };
  }

  /** Whether a small picture can be shown: {@link PhotoShelf#thumbnail}. */
  public boolean isPictured() {
    return model != null;
  }

  public boolean isOpen() {
    return review != null && review.isOpen();
  }

  public boolean isReviewed() {
    return review != null && !review.isOpen();
  }

  private static String said(Outcome outcome) {
    return switch (outcome.word()) {
      case "accepted" -> "Accepted";
      case "uncertain" -> "Uncertain";
      case "out-of-domain" -> "Not one of mine";
      case "refused" -> "Refused";
      default -> "Set aside";
    };
  }

  private static String words(Outcome outcome) {
    if (outcome instanceof Outcome.Answered answered) {
      return words(answered.decided().decision()).replace(" %", "\u00a0%");
    }
    return outcome instanceof Outcome.Refused refused
        ? refused.sentence()
        : ((Outcome.SetAside) outcome).sentence();
  }

  private static String words(Decision decision) {
    if (decision instanceof Decision.Uncertain uncertain) {
      return "One of: " + among(uncertain.candidates());
    }
    String whole = Verdict.of(decision);
    return decision instanceof Decision.OutOfDomain ? sentence(whole) : whole;
  }

  /** What comes after "not one of mine: ". */
  private static String sentence(String verdict) {
    String words = verdict.substring(verdict.indexOf(": ") + 2);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String among(List<Score> candidates) {
    String named =
        candidates.stream().limit(NAMED).map(Verdict::score).collect(Collectors.joining(", "));
    int more = candidates.size() - NAMED;
    return more > 0 ? named + " and %d more".formatted(more) : named;
  }

  /** Every label with its probability, most probable first; none when no model spoke. */
  static List<Score> scores(Outcome outcome) {
    return outcome instanceof Outcome.Answered answered ? answered.decided().scores() : List.of();
  }
}
