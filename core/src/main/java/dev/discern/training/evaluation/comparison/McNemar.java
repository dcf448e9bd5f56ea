package dev.discern.training.evaluation.comparison;

/**
 * McNemar's test (Q. McNemar, Note on the sampling error of the difference between correlated
 * proportions or percentages, 1947): of the photos that only one of two models answers rightly, are
 * there more of the one than a fair coin would give?
 *
 * @param method which form of it, in words
 * @param p how often chance alone would give as uneven a result, 0 to 1
 */
public record McNemar(String method, double p) {
  /** With fewer photos that differ, the chi-squared form is too rough. */
  static final int EXACT_BELOW = 25;

  /** From the highest power of t down. */
  private static final double[] ERFCC = {
    0.17087277,
    -0.82215223,
    1.48851587,
    -1.13520398,
    0.27886807,
    -0.18628806,
    0.09678418,
    0.37409196,
    1.00002368,
    -1.26551223
  };

  /** Tests; exact for few pairs, else chi-squared with Edwards' continuity correction (1948). */
  public static McNemar of(Pairs pairs) {
    int discordant = pairs.discordant();
    return discordant < EXACT_BELOW
        ? new McNemar("exact binomial", exact(pairs.onlyFirst(), discordant))
        : new McNemar(
            "chi-squared with continuity correction",
            chiSquared(pairs.onlyFirst(), pairs.onlySecond()));
  }

  private static double exact(int hits, int of) {
    int fewer = Math.min(hits, of - hits);
    double term = Math.pow(0.5, of);
    double tail = 0;
    for (int k = 0; k <= fewer; k++) {
      tail += term;
      term *= (double) (of - k) / (k + 1);
    }
    return Math.min(1, 2 * tail);
  }

  private static double chiSquared(int one, int other) {
    double apart = Math.max(0, Math.abs(one - other) - 1.0);
    return aboveBoth(apart / Math.sqrt(one + other));
  }

  /**
   * How often a normal number is farther from 0 than z: the complementary error function of z over
   * the root of 2, by W. J. Cody's method in the form of Numerical Recipes (erfcc), within 1.2e-7.
   */
  static double aboveBoth(double z) {
    double x = z / Math.sqrt(2);
    double t = 1 / (1 + 0.5 * x);
    double series = 0;
    for (double coefficient : ERFCC) {
      series = series * t + coefficient;
    }
    return t * Math.exp(-x * x + series);
  }
}
