package dev.discern.app.web.problem;

import dev.discern.app.answers.RefusalJson;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.Map;

/**
 * A refusal over HTTP: a problem document as in RFC 9457, with two members more.
 *
 * @param type a page that explains the code
 * @param title the code in a few words
 * @param status of the response
 * @param detail the sentence: what is wrong, what was found, the remedy
 * @param code the slug, as the command line, the log and the metrics have it
 * @param facts figures and names behind the sentence
 */
public record Problem(
    String type, String title, int status, String detail, String code, Map<String, Object> facts) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(Refusal refusal) {
    RefusalJson json = RefusalJson.of(refusal);
    return new Problem(
        "/problems/" + json.code(),
        json.title(),
        status(refusal.code()),
        json.detail(),
        json.code(),
        json.facts());
  }

  /** The one place where a refusal becomes a status. */
  public static int status(RefusalCode code) {
    return switch (code) {
      case METHOD_NOT_ALLOWED -> 405;
      case REQUEST_TOO_SLOW -> 408;
      default ->
          switch (code.kind()) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case UNSUPPORTED -> 415;
            case UNPROCESSABLE -> 422;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
            case INTERNAL -> 500;
          };
    };
  }
}
