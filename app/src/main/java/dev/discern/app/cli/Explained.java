package dev.discern.app.cli;

import dev.discern.app.reports.ExplanationPictures;
import dev.discern.inference.Answer;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.explanation.Explanation;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.Photo;
import org.jspecify.annotations.Nullable;

/**
 * An answer with what shows why.
 *
 * @param pictures null for a photo that was refused
 */
record Explained(Answer answer, @Nullable ExplanationPictures pictures) {
  /**
   * Asks a model.
   *
   * @param label which to explain; null for the likeliest
   */
  static Explained of(
      Photo photo, ImageClassifier model, @Nullable String label, ImageDecoder decoder) {
    Answer answer = model.explain(photo, label);
    Explanation explanation =
        answer instanceof Answer.Answered answered ? answered.explanation() : null;
    return new Explained(
        answer, explanation == null ? null : ExplanationPictures.of(photo, explanation, decoder));
  }
}
