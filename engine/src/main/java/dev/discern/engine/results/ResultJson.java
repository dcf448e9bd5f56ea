package dev.discern.engine.results;

import dev.discern.inference.Answer;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.result.ModelFacts;
import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import dev.discern.serving.ledger.result.Work;
import org.jspecify.annotations.Nullable;

/**
 * A result as it is written: whoever answered it has {@code model}, {@code decided}, {@code
 * imageSize} and {@code timings}, whoever was refused or set aside has a {@code sentence}.
 *
 * @param key where the photo lies in the inbox
 * @param outcome {@code answered}, {@code refused} or {@code set-aside}
 * @param code the refusal's
 * @param timings nanoseconds
 */
record ResultJson(
    String item,
    String key,
    String etag,
    long size,
    @Nullable String sha256,
    String outcome,
    @Nullable ModelFacts model,
    @Nullable DecidedJson decided,
    @Nullable String imageSize,
    Answer.@Nullable Timings timings,
    @Nullable String code,
    @Nullable String sentence,
    Work work) {
  private static final String ANSWERED = "answered";
  private static final String REFUSED = "refused";
  private static final String SET_ASIDE = "set-aside";

  static ResultJson of(Result result) {
    Outcome outcome = result.outcome();
    if (outcome instanceof Outcome.Answered answered) {
      return answered(result, answered);
    }
    return outcome instanceof Outcome.Refused refused
        ? unanswered(result, REFUSED, refused.code(), refused.sentence())
        : unanswered(result, SET_ASIDE, null, ((Outcome.SetAside) outcome).sentence());
  }

  Result result() {
    return new Result(
        new ItemId(item), InboxKey.parse(key), etag, size, sha256, parsedOutcome(), work);
  }

  private Outcome parsedOutcome() {
    if (outcome.equals(ANSWERED)
        && model != null
        && decided != null
        && imageSize != null
        && timings != null) {
      return new Outcome.Answered(model, decided.decided(), imageSize, timings);
    }
    if (outcome.equals(REFUSED) && code != null && sentence != null) {
      return new Outcome.Refused(code, sentence);
    }
    if (outcome.equals(SET_ASIDE) && sentence != null) {
      return new Outcome.SetAside(sentence);
    }
    throw new IllegalArgumentException("its outcome, " + outcome + ", lacks what belongs to it");
  }

  private static ResultJson answered(Result result, Outcome.Answered answered) {
    return new ResultJson(
        result.item().value(),
        result.key().text(),
        result.etag(),
        result.size(),
        result.sha256(),
        ANSWERED,
        answered.model(),
        DecidedJson.of(answered.decided()),
        answered.imageSize(),
        answered.timings(),
        null,
        null,
        result.work());
  }

  private static ResultJson unanswered(
      Result result, String outcome, @Nullable String code, String sentence) {
    return new ResultJson(
        result.item().value(),
        result.key().text(),
        result.etag(),
        result.size(),
        result.sha256(),
        outcome,
        null,
        null,
        null,
        null,
        code,
        sentence,
        result.work());
  }
}
