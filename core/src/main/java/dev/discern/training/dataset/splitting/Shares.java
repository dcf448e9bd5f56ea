package dev.discern.training.dataset.splitting;

import dev.discern.training.dataset.Part;

/**
 * How photos are divided where the folder did not come divided; above 0 each, 1 together.
 *
 * @param train share that the weights are fitted to
 * @param validation share that the best epoch is chosen on
 * @param test share that stays untouched until the end
 */
public record Shares(double train, double validation, double test) {
  public static final Shares DEFAULT = new Shares(0.70, 0.15, 0.15);

  public Shares {
    if (!(train > 0 && validation > 0 && test > 0)
        || Math.abs(train + validation + test - 1) > 1e-9) {
      throw new IllegalArgumentException(
          "shares are above 0 and sum to 1, not %s, %s, %s".formatted(train, validation, test));
    }
  }

  double of(Part part) {
    return switch (part) {
      case TRAIN -> train;
      case VALIDATION -> validation;
      case TEST -> test;
    };
  }
}
