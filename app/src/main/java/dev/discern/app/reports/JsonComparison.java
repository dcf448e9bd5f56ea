package dev.discern.app.reports;

import dev.discern.training.evaluation.comparison.Comparison;

/** Comparisons as JSON. */
public final class JsonComparison {
  private JsonComparison() {}

  public static String of(Comparison comparison) {
    return JsonReports.MAPPER.writeValueAsString(comparison);
  }
}
