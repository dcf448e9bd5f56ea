package dev.discern.bench.figures;

import java.util.List;
import java.util.Locale;

/** What was measured, round by round. */
public record Sample(List<Double> rounds) {
  public Sample {
    if (rounds.isEmpty()) {
      throw new IllegalArgumentException("a sample has one round or more");
    }
    rounds = List.copyOf(rounds);
  }

  public double median() {
    List<Double> sorted = rounds.stream().sorted().toList();
    int upper = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(upper)
        : (sorted.get(upper - 1) + sorted.get(upper)) / 2;
  }

  public double lowest() {
    return rounds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  public double highest() {
    return rounds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /** {@code 0.93 (0.91-0.95)}: the median, and from the lowest to the highest. */
  String words() {
    return "%s (%s-%s)".formatted(figure(median()), figure(lowest()), figure(highest()));
  }

  static String figure(double value) {
    String format = value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }
}
