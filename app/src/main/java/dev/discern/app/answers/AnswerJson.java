package dev.discern.app.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.discern.inference.Answer;
import dev.discern.inference.decision.Decided;
import dev.discern.inference.decision.Decision;
import dev.discern.inference.decision.Score;
import dev.discern.inference.explanation.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one photo, as JSON: an object with a decision, or one with a refusal. */
public sealed interface AnswerJson {
  /** The photo's name, as it was given. */
  String photo();

  /**
   * The answer with its {@code top} best scores.
   *
   * @param top at least 1; more than there are labels gives them all
   */
  static AnswerJson of(Answer answer, int top) {
    if (answer instanceof Answer.Answered answered) {
      return Answered.of(answered, top);
    }
    Answer.Refused refused = (Answer.Refused) answer;
    return new Refused(refused.photo(), RefusalJson.of(refused.refusal()));
  }

  /**
   * The model has spoken.
   *
   * @param decision {@code accepted}, {@code uncertain} or {@code out-of-domain}
   * @param verdict the decision in words for a person, as the terminal has it
   * @param label the likeliest, also when uncertain; left out when out of domain
   * @param probability of that label, 0 to 1
   * @param candidates when uncertain: the labels it lies between, best first; otherwise left out
   * @param looksLike when out of domain: what the backbone takes the photo for, likeliest first
   * @param scores the best labels, best first
   * @param size upright, in pixels, as {@code 640x480}
   * @param notes what a careful reader should know of the file
   * @param explanation why; left out unless it was asked for
   */
  record Answered(
      String photo,
      String decision,
      String verdict,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String label,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double probability,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> candidates,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LooksJson> looksLike,
      List<Score> scores,
      String size,
      List<String> notes,
      Millis millis,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExplanationJson explanation)
      implements AnswerJson {

    static Answered of(Answer.Answered answer, int top) {
      Decided decided = answer.decided();
      Decision decision = decided.decision();
      Score best = decision instanceof Decision.OutOfDomain ? null : decided.best();
      return new Answered(
          answer.photo(),
          decision.word(),
          Verdict.of(decision),
          best == null ? null : best.label(),
          best == null ? null : best.probability(),
          AnswerJson.candidates(decision),
          AnswerJson.looksLike(decision),
          decided.scores().subList(0, Math.min(top, decided.scores().size())),
          answer.facts().size().toString(),
          answer.facts().notes(),
          Millis.of(answer.timings()),
          explanation(answer));
    }

    private static @Nullable ExplanationJson explanation(Answer.Answered answer) {
      Explanation reasons = answer.explanation();
      return reasons == null ? null : ExplanationJson.of(reasons, answer.facts().size());
    }
  }

  /** The photo was refused. */
  record Refused(String photo, RefusalJson refusal) implements AnswerJson {}

  /** The labels that an uncertain decision lies between, best first. */
  static List<String> candidates(Decision decision) {
    return decision instanceof Decision.Uncertain uncertain
        ? uncertain.candidates().stream().map(Score::label).toList()
        : List.of();
  }

  /** What a photo looks like that is none of the model's. */
  static List<LooksJson> looksLike(Decision decision) {
    return decision instanceof Decision.OutOfDomain outside
        ? outside.looksLike().stream().map(LooksJson::of).toList()
        : List.of();
  }

  /** How long the stations took, in milliseconds to a hundredth. */
  record Millis(double decode, double preprocess, double predict, double total) {
    static Millis of(Answer.Timings nanos) {
      return new Millis(
          of(nanos.decode()), of(nanos.preprocess()), of(nanos.predict()), of(nanos.total()));
    }

    static double of(long nanos) {
      return Math.round(nanos / 1e4) / 1e2;
    }
  }
}
