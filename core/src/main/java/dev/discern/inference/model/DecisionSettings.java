package dev.discern.inference.model;

/**
 * How scores become an answer; stored in the model so that every way in decides alike.
 *
 * @param temperature the logits are divided by it before the softmax (Guo et al. 2017); 1 leaves
 *     them alone
 * @param acceptFrom the probability from which the best label is accepted; below, the answer is
 *     unsure
 * @param coverage how much probability the candidates of an unsure answer hold together
 */
public record DecisionSettings(double temperature, double acceptFrom, double coverage) {
  public static final DecisionSettings DEFAULT = new DecisionSettings(1.0, 0.5, 0.9);

  public DecisionSettings {
    if (!(temperature > 0)
        || !(acceptFrom >= 0 && acceptFrom <= 1)
        || !(coverage > 0 && coverage <= 1)) {
      throw new IllegalArgumentException(
          "temperature is above 0, accept-from within 0..1, coverage within 0..1; not %s, %s, %s"
              .formatted(temperature, acceptFrom, coverage));
    }
  }
}
