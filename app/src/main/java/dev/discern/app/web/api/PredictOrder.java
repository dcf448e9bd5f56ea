package dev.discern.app.web.api;

import dev.discern.app.models.ModelInUse;
import dev.discern.inference.Answer;
import dev.discern.inference.image.Photo;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants to know of each photo.
 *
 * @param top how many labels to give, best first
 * @param explain whether to say why
 * @param label which to explain; null for the likeliest
 */
record PredictOrder(int top, boolean explain, @Nullable String label) {
  /** Explaining may take fifty predictions, and its pictures weigh more than an answer. */
  static final int MOST_EXPLAINED = 16;

  PredictOrder {
    if (top < 1) {
      throw Refusal.of(
              RefusalCode.REQUEST_INVALID, "top", "is %d; ask for 1 label or more.".formatted(top))
          .with("found", top);
    }
  }

  /**
   * Refuses more photos than are explained in one request.
   *
   * @param number of the photo in its request, from 1
   */
  void checkNumber(int number) {
    if (explain && number > MOST_EXPLAINED) {
      throw Refusal.of(
              RefusalCode.REQUEST_TOO_LARGE,
              "The request",
              "wants more photos explained than the limit of %d. Send fewer at once, or leave explain out."
                  .formatted(MOST_EXPLAINED))
          .with("limit", MOST_EXPLAINED);
    }
  }

  Answer answer(ModelInUse model, Photo photo) {
    return explain ? model.classifier().explain(photo, label) : model.classifier().classify(photo);
  }
}
