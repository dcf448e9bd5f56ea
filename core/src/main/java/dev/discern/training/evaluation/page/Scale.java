package dev.discern.training.evaluation.page;

import java.util.List;
import java.util.stream.LongStream;

/**
 * A chart's axis: values to places in the drawing.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}
 * @param step between ticks: 1, 2 or 5 times a power of ten
 */
public record Scale(double low, double high, double step, double from, double to) {
  private static final int TICKS = 5;

  /** An axis from a round number at or below {@code low} to one at or above {@code high}. */
  public static Scale around(double low, double high, double from, double to) {
    double step = step(Math.max(high - low, 1e-6));
    return new Scale(
        Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, step, from, to);
  }

  /** An axis that counts from 1. */
  public static Scale counting(int last, double from, double to) {
    return new Scale(1, Math.max(2, last), Math.max(1, step(last)), from, to);
  }

  private static double step(double span) {
    double power = Math.pow(10, Math.floor(Math.log10(span / TICKS)));
    double rough = span / TICKS / power;
    return power * (rough > 5 ? 10 : rough > 2 ? 5 : rough > 1 ? 2 : 1);
  }

  public double at(double value) {
    return from + (to - from) * (value - low) / (high - low);
  }

  public List<Double> ticks() {
    long first = (long) Math.ceil(low / step - 1e-9);
    long last = (long) Math.floor(high / step + 1e-9);
    return LongStream.rangeClosed(first, last).mapToObj(i -> i * step).toList();
  }
}
