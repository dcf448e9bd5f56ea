package dev.discern.training.evaluation.judging;

import dev.discern.training.evaluation.judging.Outcome.Unanswered;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of many photos.
 *
 * @param judged those that got an answer
 * @param unanswered those that did not
 */
public record Judgements(List<Judged> judged, List<Unanswered> unanswered) {
  public static final Judgements NONE = new Judgements(List.of(), List.of());

  public Judgements {
    judged = List.copyOf(judged);
    unanswered = List.copyOf(unanswered);
  }

  /** These and the others. */
  public Judgements and(Judgements others) {
    return new Judgements(
        Stream.concat(judged.stream(), others.judged.stream()).toList(),
        Stream.concat(unanswered.stream(), others.unanswered.stream()).toList());
  }

  static Judgements of(List<Outcome> outcomes) {
    return new Judgements(
        outcomes.stream().filter(Judged.class::isInstance).map(Judged.class::cast).toList(),
        outcomes.stream()
            .filter(Unanswered.class::isInstance)
            .map(Unanswered.class::cast)
            .toList());
  }
}
