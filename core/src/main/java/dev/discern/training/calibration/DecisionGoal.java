package dev.discern.training.calibration;

/**
 * What answers are to be like.
 *
 * @param precision how often an accepted label should be right, for each label
 * @param coverage how often the candidates of an unsure answer should hold the truth
 * @param kept how many of the model's own photos may not be taken for something else
 */
public record DecisionGoal(double precision, double coverage, double kept) {
  public static final DecisionGoal DEFAULT = new DecisionGoal(0.95, 0.95, 0.975);

  public DecisionGoal {
    if (!isShare(precision) || !isShare(coverage) || !isShare(kept)) {
      throw new IllegalArgumentException(
          "precision, coverage and kept are above 0 and below 1; not %s, %s, %s"
              .formatted(precision, coverage, kept));
    }
  }

  private static boolean isShare(double number) {
    return number > 0 && number < 1;
  }
}
