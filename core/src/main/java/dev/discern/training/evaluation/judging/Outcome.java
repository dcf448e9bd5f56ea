package dev.discern.training.evaluation.judging;

import dev.discern.inference.Answer;
import dev.discern.refusal.Refusal;
import dev.discern.training.dataset.LabelledPhoto;
import java.nio.file.Path;

/** What came of one photo. */
public sealed interface Outcome permits Judged, Outcome.Unanswered {
  static Outcome of(LabelledPhoto photo, Answer answer, ModelScores scores) {
    return answer instanceof Answer.Answered answered
        ? Judged.of(photo.file(), photo.label(), answered, scores)
        : new Unanswered(photo.file(), ((Answer.Refused) answer).refusal());
  }

  /** A photo that could not be read or decoded. */
  record Unanswered(Path file, Refusal refusal) implements Outcome {}
}
