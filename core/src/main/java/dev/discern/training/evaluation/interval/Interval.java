package dev.discern.training.evaluation.interval;

/** Where the true figure lies, with 95 % certainty. */
public record Interval(double low, double high) {
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
