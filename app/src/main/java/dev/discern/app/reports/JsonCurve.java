package dev.discern.app.reports;

import dev.discern.training.evaluation.curve.LearningCurve;

/** Learning curves as JSON. */
public final class JsonCurve {
  private JsonCurve() {}

  public static String of(LearningCurve curve) {
    return JsonReports.MAPPER.writeValueAsString(curve);
  }

  /** What {@link #of} wrote. */
  public static LearningCurve read(byte[] json) {
    return JsonReports.MAPPER.readValue(json, LearningCurve.class);
  }
}
