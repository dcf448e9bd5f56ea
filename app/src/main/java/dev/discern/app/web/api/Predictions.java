package dev.discern.app.web.api;

import dev.discern.app.answers.AnswerJson;
import dev.discern.app.models.LiveModels;
import dev.discern.app.models.ModelInUse;
import dev.discern.app.web.intake.RequestBodyReader;
import dev.discern.app.web.intake.Turnstile;
import dev.discern.inference.Answer;
import dev.discern.inference.image.Photo;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Walks a request's photos through a model: in, turn by turn, counted, out. */
public final class Predictions {
  private final LiveModels models;
  private final RequestBodyReader bodies;
  private final Turnstile turnstile;
  private final AnswerMeters meters;

  public Predictions(
      LiveModels models, RequestBodyReader bodies, Turnstile turnstile, AnswerMeters meters) {
    this.models = models;
    this.bodies = bodies;
    this.turnstile = turnstile;
    this.meters = meters;
  }

  /**
   * Answers one photo, or each of many.
   *
   * @throws dev.discern.refusal.Refusal for what is wrong with the request, and with a photo that
   *     came alone
   */
  PredictionJson predict(String name, PredictOrder order, HttpServletRequest request) {
    try (ModelInUse model = models.get(name)) {
      List<AnswerJson> answers =
          RequestBodyReader.hasParts(request)
              ? each(model, order, request)
              : List.of(alone(model, order, request));
      return new PredictionJson(model.name(), model.version(), answers);
    }
  }

  private List<AnswerJson> each(ModelInUse model, PredictOrder order, HttpServletRequest request) {
    AtomicInteger number = new AtomicInteger();
    return bodies.each(
        request,
        photo -> {
          order.checkNumber(number.incrementAndGet());
          return json(model, answer(model, photo, order), order);
        },
        (name, refusal) -> json(model, new Answer.Refused(name, refusal), order));
  }

  private AnswerJson alone(ModelInUse model, PredictOrder order, HttpServletRequest request) {
    Answer answer = bodies.one(request, photo -> answer(model, photo, order));
    if (answer instanceof Answer.Refused refused) {
      throw refused.refusal(); // counted where all thrown refusals are
    }
    return json(model, answer, order);
  }

  private Answer answer(ModelInUse model, Photo photo, PredictOrder order) {
    return turnstile.pass(
        photo.name(),
        () -> {
          try (ModelInUse lent = model.again()) { // who is given up goes on using it
            return order.answer(lent, photo);
          }
        });
  }

  private AnswerJson json(ModelInUse model, Answer answer, PredictOrder order) {
    meters.count(model.name(), answer);
    return AnswerJson.of(answer, order.top());
  }
}
