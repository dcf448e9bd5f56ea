package dev.discern.app.dataset;

import dev.discern.inference.decision.Score;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import java.time.Instant;
import java.util.Objects;

/**
 * What a person has said about an answer.
 *
 * @param label what the photo shows
 * @param answer what the model said: its label, or the decision where it named none
 * @param model such as {@code apples@3}, or {@code none}
 * @param row in the ledger
 * @param key where the photo lies in the inbox
 */
record Spoken(
    ItemId item,
    String label,
    String by,
    Instant at,
    String answer,
    String model,
    long row,
    String key,
    String etag) {
  static Spoken of(Entry entry) {
    Entry.Review review = Objects.requireNonNull(entry.review());
    Result result = entry.result();
    return new Spoken(
        result.item(),
        String.valueOf(review.label()),
        String.valueOf(review.by()),
        Objects.requireNonNull(review.at()),
        answer(result.outcome()),
        result.outcome() instanceof Outcome.Answered answered ? answered.model().id() : "none",
        entry.number(),
        result.key().text(),
        result.bareEtag());
  }

  private static String answer(Outcome outcome) {
    Score best = outcome.best();
    return best == null ? outcome.word() : best.label();
  }

  boolean isCorrection() {
    return !label.equals(answer);
  }

  /** Of two words about one photo, the later counts. */
  static Spoken later(Spoken one, Spoken other) {
    return one.at().isAfter(other.at()) ? one : other;
  }
}
