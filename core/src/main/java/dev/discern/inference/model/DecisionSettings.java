package dev.discern.inference.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How scores become an answer; stored in the model so that every way in decides alike.
 *
 * @param temperature the logits are divided by it before the softmax (Guo et al. 2017); 1 leaves
 *     them alone
 * @param acceptFrom the probability from which the best label is accepted; below, the answer is
 *     unsure
 * @param acceptFromByLabel the labels with a threshold of their own
 * @param coverage how often the candidates hold the truth; where the model was not calibrated, how
 *     much probability they hold together
 * @param candidatesFrom the probability from which a label is a candidate: the conformal threshold
 *     for that coverage (Sadinle et al. 2019; Angelopoulos and Bates 2021); null where the model
 *     was not calibrated
 * @param domain when a photo is none of the model's; null when that was not fitted
 */
public record DecisionSettings(
    double temperature,
    double acceptFrom,
    Map<String, Double> acceptFromByLabel,
    double coverage,
    @Nullable Double candidatesFrom,
    @Nullable DomainSettings domain) {
  /** Of a model that nobody calibrated. */
  public static final DecisionSettings DEFAULT = uncalibrated(0.5, 0.9);

  public DecisionSettings {
    acceptFromByLabel = Map.copyOf(acceptFromByLabel);
    if (!(temperature > 0)
        || !isShare(acceptFrom)
        || !acceptFromByLabel.values().stream().allMatch(DecisionSettings::isShare)
        || !(isShare(coverage) && coverage > 0)
        || (candidatesFrom != null && !isShare(candidatesFrom))) {
      throw new IllegalArgumentException(
          "temperature is above 0; accept-from, coverage and candidates-from are within 0..1; not"
              + " %s, %s, %s, %s, %s"
                  .formatted(temperature, acceptFrom, acceptFromByLabel, coverage, candidatesFrom));
    }
  }

  /** Without temperature, conformal threshold and domain. */
  public static DecisionSettings uncalibrated(double acceptFrom, double coverage) {
    return new DecisionSettings(1.0, acceptFrom, Map.of(), coverage, null, null);
  }

  /** The same settings but for what is none of the model's. */
  public DecisionSettings within(@Nullable DomainSettings other) {
    return new DecisionSettings(
        temperature, acceptFrom, acceptFromByLabel, coverage, candidatesFrom, other);
  }

  /** The probability from which a label is accepted. */
  public double acceptFrom(String label) {
    return acceptFromByLabel.getOrDefault(label, acceptFrom);
  }

  private static boolean isShare(double number) {
    return number >= 0 && number <= 1;
  }
}
