package dev.discern.training.calibration;

/**
 * Which of n numbers, drawn as the next one will be, the next one exceeds as rarely as asked: with
 * one more in the counting, because the next one may stand anywhere among them. The finite-sample
 * quantile of conformal prediction (Angelopoulos and Bates, A gentle introduction to conformal
 * prediction, 2021).
 */
final class Rank {
  /** 0.1 * 30 is not 3 to a computer. */
  private static final double ROUNDING = 1e-9;

  private Rank() {}

  /**
   * Of n numbers in ascending order, the place (from 1) of the smallest that the next number does
   * not exceed in at least this share of cases; n + 1 when n are too few to tell.
   */
  static int notExceeded(double share, int n) {
    return (int) Math.ceil((n + 1) * share - ROUNDING);
  }

  /**
   * Of n numbers in ascending order, the place (from 1) of the largest that the next number reaches
   * in at least this share of cases; 0 when n are too few to tell.
   */
  static int reached(double share, int n) {
    return n + 1 - notExceeded(share, n);
  }

  /** How few numbers can tell: with fewer, one more could be beyond them all too often. */
  static int fewest(double share) {
    return (int) Math.ceil(1 / (1 - share) - ROUNDING) - 1;
  }
}
