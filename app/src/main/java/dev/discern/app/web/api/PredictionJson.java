package dev.discern.app.web.api;

import dev.discern.app.answers.AnswerJson;
import java.util.List;

/**
 * What a model made of a request's photos.
 *
 * @param model that answered
 * @param version of it
 * @param photos one answer or refusal a photo, in the order they came
 */
public record PredictionJson(String model, int version, List<AnswerJson> photos) {}
