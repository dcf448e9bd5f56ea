package dev.discern.app.web.api;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PredictController implements PredictApi {
  private final Predictions predictions;

  PredictController(Predictions predictions) {
    this.predictions = predictions;
  }

  @Override
  @PostMapping(path = "/v1/models/{name}/predict", produces = MediaType.APPLICATION_JSON_VALUE)
  public PredictionJson predict(
      @PathVariable("name") String name,
      @RequestParam(name = "top", defaultValue = "5") int top,
      HttpServletRequest request) {
    if (top < 1) {
      throw Refusal.of(
              RefusalCode.REQUEST_INVALID, "top", "is %d; ask for 1 label or more.".formatted(top))
          .with("found", top);
    }
    return predictions.predict(name, top, request);
  }
}
