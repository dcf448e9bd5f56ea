package dev.discern.training.audit.oddity;

import java.util.Arrays;

/**
 * How often values of 0 to 255 occur, in steps of a sixteenth; counting is quicker than sorting.
 */
final class Histogram {
  private static final int STEPS = 16;

  private final int[] counts = new int[255 * STEPS + 1];
  private final int total;

  private Histogram(int total) {
    this.total = total;
  }

  /** Counts values; what is above 255 counts as 255. */
  static Histogram of(float[] values) {
    Histogram histogram = new Histogram(values.length);
    for (float value : values) {
      histogram.counts[Math.min(histogram.counts.length - 1, Math.round(value * STEPS))]++;
    }
    return histogram;
  }

  /** The value that so many of a hundred do not exceed. */
  double percentile(int percent) {
    int left = (total - 1) * percent / 100;
    int step = 0;
    while (left >= counts[step]) {
      left -= counts[step++];
    }
    return (double) step / STEPS;
  }

  /** In bits, over whole values. */
  double entropy() {
    int[] whole = new int[256];
    for (int step = 0; step < counts.length; step++) {
      whole[Math.round((float) step / STEPS)] += counts[step];
    }
    return Arrays.stream(whole)
        .filter(count -> count > 0)
        .mapToDouble(count -> (double) count / total)
        .map(share -> -share * Math.log(share) / Math.log(2))
        .sum();
  }
}
