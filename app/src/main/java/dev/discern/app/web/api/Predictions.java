package dev.discern.app.web.api;

import dev.discern.app.answers.AnswerJson;
import dev.discern.app.models.LiveModels;
import dev.discern.app.models.ModelInUse;
import dev.discern.app.web.intake.Intake;
import dev.discern.app.web.intake.Turnstile;
import dev.discern.inference.Answer;
import dev.discern.inference.image.Photo;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Walks a request's photos through a model: in, turn by turn, counted, out. */
public final class Predictions {
  private final LiveModels models;
  private final Intake intake;
  private final Turnstile turnstile;
  private final AnswerMeters meters;

  public Predictions(LiveModels models, Intake intake, Turnstile turnstile, AnswerMeters meters) {
    this.models = models;
    this.intake = intake;
    this.turnstile = turnstile;
    this.meters = meters;
  }

  /**
   * Answers one photo, or each of many.
   *
   * @throws dev.discern.refusal.Refusal for what is wrong with the request, and with a photo that
   *     came alone
   */
  PredictionJson predict(String name, int top, HttpServletRequest request) {
    try (ModelInUse model = models.get(name)) {
      List<AnswerJson> answers =
          Intake.hasParts(request)
              ? intake.each(
                  request, photo -> classify(model, photo), answer -> json(model, answer, top))
              : List.of(alone(model, top, request));
      return new PredictionJson(model.name(), model.version(), answers);
    }
  }

  private AnswerJson alone(ModelInUse model, int top, HttpServletRequest request) {
    Answer answer = intake.one(request, photo -> classify(model, photo));
    if (answer instanceof Answer.Refused refused) {
      throw refused.refusal(); // counted where all thrown refusals are
    }
    return json(model, answer, top);
  }

  private Answer classify(ModelInUse model, Photo photo) {
    return turnstile.pass(() -> model.classifier().classify(photo));
  }

  private AnswerJson json(ModelInUse model, Answer answer, int top) {
    meters.count(model.name(), answer);
    return AnswerJson.of(answer, top);
  }
}
