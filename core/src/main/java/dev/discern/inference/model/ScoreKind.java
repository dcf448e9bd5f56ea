package dev.discern.inference.model;

/**
 * What the numbers of a model's score output are; detected and recorded when a model is imported or
 * trained.
 */
public enum ScoreKind {
  /** One number a class; a softmax makes them probabilities. */
  LOGITS,
  /** One probability a class, summing to 1. */
  PROBABILITIES,
  /** One number for two classes; a sigmoid makes it the probability of the second. */
  SINGLE_LOGIT,
  /** The probability of the second of two classes. */
  SINGLE_PROBABILITY;

  private static final double TINY = 1e-12;

  /** How many classes a score output of this many numbers tells apart. */
  public int classes(int numbers) {
    return this == SINGLE_LOGIT || this == SINGLE_PROBABILITY ? 2 : numbers;
  }

  /**
   * The scores as logits, one a class: what a softmax turns back into the model's own
   * probabilities.
   *
   * @param raw the model's output for one photo
   */
  public double[] logits(float[] raw) {
    return switch (this) {
      case LOGITS -> {
        double[] logits = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
          logits[i] = raw[i];
        }
        yield logits;
      }
      case PROBABILITIES -> {
        double[] logits = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
          logits[i] = Math.log(Math.max(raw[i], TINY));
        }
        yield logits;
      }
      case SINGLE_LOGIT -> new double[] {0, raw[0]};
      case SINGLE_PROBABILITY ->
          new double[] {
            Math.log(Math.max(1 - (double) raw[0], TINY)), Math.log(Math.max(raw[0], TINY))
          };
    };
  }
}
