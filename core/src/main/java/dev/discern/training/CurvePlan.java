package dev.discern.training;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.List;

/**
 * Which shares of the photos a learning curve is drawn from.
 *
 * @param drawings of each share, each with other photos and another seed
 */
public record CurvePlan(int drawings) {
  /** Each twice the one before. */
  static final List<Double> SHARES = List.of(0.125, 0.25, 0.5, 1.0);

  public CurvePlan {
    if (drawings < 1) {
      throw Refusal.of(
          RefusalCode.CONFIGURATION_INVALID,
          "The number of drawings",
          "is %d, but each share of the photos is drawn once at least. Choose 1 or more, such as 3."
              .formatted(drawings));
    }
  }
}
