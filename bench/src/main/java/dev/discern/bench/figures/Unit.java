package dev.discern.bench.figures;

/** What a figure counts, and which way is better. */
public enum Unit {
  PHOTOS_PER_SECOND("photos/s", true),
  MILLISECONDS("ms", false),
  SECONDS("s", false);

  private final String symbol;
  private final boolean moreIsBetter;

  Unit(String symbol, boolean moreIsBetter) {
    this.symbol = symbol;
    this.moreIsBetter = moreIsBetter;
  }

  /** How many times as good as the peer. */
  double ratio(double ours, double peers) {
    return moreIsBetter ? ours / peers : peers / ours;
  }

  /** {@code 28.4 ms}. */
  String show(double value) {
    return Sample.figure(value) + " " + symbol;
  }
}
