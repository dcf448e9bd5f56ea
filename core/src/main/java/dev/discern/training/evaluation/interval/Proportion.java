package dev.discern.training.evaluation.interval;

/**
 * A share that was counted, with the 95 % interval in which the true share lies: of 10 photos, 9
 * right says "60 to 98 %", not "90 %".
 *
 * @param hits counted
 * @param of how many
 * @param share {@code hits / of}; 0 when nothing was counted
 * @param low end of the interval, 0 to 1
 * @param high end of the interval, 0 to 1
 */
public record Proportion(int hits, int of, double share, double low, double high) {
  /** The normal distribution's 97.5 % point. */
  private static final double Z = 1.959963984540054;

  /**
   * Wilson's score interval (E. B. Wilson, Probable inference, the law of succession, and
   * statistical inference, JASA 22, 1927), which is honest for few photos and near 0 and 1.
   */
  public static Proportion of(int hits, int of) {
    if (hits < 0 || hits > of) {
      throw new IllegalArgumentException(hits + " of " + of);
    }
    if (of == 0) {
      return new Proportion(0, 0, 0, 0, 1);
    }
    double n = of;
    double share = hits / n;
    double shrink = 1 + Z * Z / n;
    double centre = (share + Z * Z / (2 * n)) / shrink;
    double half = Z / shrink * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
    // rounding must not leave 1e-17 where the formula gives exactly 0 or 1
    double low = hits == 0 ? 0 : centre - half;
    double high = hits == of ? 1 : centre + half;
    return new Proportion(hits, of, share, low, high);
  }
}
