package dev.discern.app.answers;

import dev.discern.inference.decision.Score;
import dev.discern.inference.model.LabelWords;

/**
 * What a photo that is none of the model's looks like to its backbone.
 *
 * @param label as the backbone has it, such as {@code n07753275 pineapple, ananas}
 * @param words as people say it, such as {@code pineapple}
 * @param probability among the backbone's labels, 0 to 1
 */
public record LooksJson(String label, String words, double probability) {
  static LooksJson of(Score score) {
    return new LooksJson(score.label(), LabelWords.of(score.label()), score.probability());
  }
}
