package dev.discern.app.web.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.discern.app.answers.AnswerJson;
import dev.discern.app.answers.LooksJson;
import dev.discern.app.answers.Verdict;
import dev.discern.inference.decision.Decision;
import dev.discern.inference.decision.Score;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.result.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One photo of a job.
 *
 * @param number its place in the job, from 1
 * @param reason why it was refused or set aside
 * @param answer when there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemJson(
    String id,
    int number,
    String name,
    String state,
    Instant changedAt,
    @Nullable String reason,
    @Nullable AnsweredJson answer) {
  static ItemJson of(Item item, List<Entry> entries) {
    return new ItemJson(
        item.id().value(),
        item.key().number(),
        item.key().name(),
        item.state().word(),
        item.changedAt(),
        item.reason(),
        entries.stream()
            .filter(entry -> entry.result().outcome() instanceof Outcome.Answered)
            .reduce((earlier, later) -> later)
            .map(entry -> AnsweredJson.of((Outcome.Answered) entry.result().outcome()))
            .orElse(null));
  }

  /**
   * What a model said.
   *
   * @param label the likeliest; left out when the photo is none of the model's
   * @param candidates when uncertain: the labels it lies between, best first
   * @param looksLike when it is none of the model's: what it looks like instead
   * @param scores the best labels, best first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AnsweredJson(
      String model,
      String decision,
      String verdict,
      @Nullable String label,
      @Nullable Double probability,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> candidates,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LooksJson> looksLike,
      List<Score> scores) {
    private static final int TOP = 5;

    static AnsweredJson of(Outcome.Answered answered) {
      Decision decision = answered.decided().decision();
      @Nullable Score best =
          decision instanceof Decision.OutOfDomain ? null : answered.decided().best();
      return new AnsweredJson(
          answered.model().id(),
          decision.word(),
          Verdict.of(decision),
          best == null ? null : best.label(),
          best == null ? null : best.probability(),
          AnswerJson.candidates(decision),
          AnswerJson.looksLike(decision),
          answered.decided().scores().stream().limit(TOP).toList());
    }
  }
}
