package dev.discern.training;

import dev.discern.inference.Answer;
import dev.discern.training.dataset.Split;
import dev.discern.training.evaluation.judging.Examination.Examined;
import dev.discern.training.trainer.TrainedModel;
import java.util.List;

/**
 * A fold, and what a model that has not seen it makes of it.
 *
 * @param split whose test part is the fold
 * @param trained on the rest
 * @param examined one answer a photo of the fold; its prediction holds the embedding and the
 *     backbone's scores where the graph offers them, its decision is nobody's
 */
public record HeldOut(Split split, TrainedModel trained, List<Examined> examined) {
  public HeldOut {
    examined = List.copyOf(examined);
  }

  /** Whether each photo's likeliest label is its own; one without an answer is not right. */
  public List<Boolean> right() {
    return examined.stream().map(HeldOut::isRight).toList();
  }

  private static boolean isRight(Examined each) {
    return each.answer() instanceof Answer.Answered answered
        && answered.decided().best().label().equals(each.photo().label());
  }
}
