package dev.discern.training.evaluation.judging;

import dev.discern.inference.model.ModelDescription;
import dev.discern.refusal.Refusal;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.Progress;
import dev.discern.training.evaluation.judging.Examination.Examined;
import dev.discern.training.evaluation.judging.Examination.Question;
import java.util.List;
import java.util.Set;

/** Compares a model's answers with the labels. */
public final class Judge {
  private final ModelScores scores;

  public Judge(ModelDescription model) {
    this.scores = new ModelScores(model);
  }

  /**
   * Asks about every photo and compares.
   *
   * @param labelled under the model's own labels
   * @throws Refusal {@code MODEL_BROKEN}
   */
  public Judgements judge(
      Examination examination, List<LabelledPhoto> labelled, Progress progress) {
    Question<LabelledPhoto, Outcome> question =
        new Question<>(
            LabelledPhoto::file, Set.of(), (photo, answer) -> Outcome.of(photo, answer, scores));
    return Judgements.of(examination.ask("evaluating", labelled, question, progress));
  }

  /** Compares answers that are there already. */
  public Judgements judge(List<Examined> examined) {
    return Judgements.of(
        examined.stream().map(each -> Outcome.of(each.photo(), each.answer(), scores)).toList());
  }
}
