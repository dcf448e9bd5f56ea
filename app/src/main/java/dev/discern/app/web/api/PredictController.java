package dev.discern.app.web.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
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
      @RequestParam(name = "explain", defaultValue = "false") boolean explain,
      @RequestParam(name = "label", required = false) @Nullable String label,
      HttpServletRequest request) {
    return predictions.predict(
        name, new PredictOrder(top, explain || label != null, label), request);
  }
}
