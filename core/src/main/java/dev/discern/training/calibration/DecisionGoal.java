package dev.discern.training.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What answers are to be like.
 *
 * @param target what accepting a label is to be worth, for each label
 * @param coverage how often the candidates of an unsure answer should hold the truth
 * @param kept how many of the model's own photos may not be taken for something else
 * @param looks what the model's own photos look like to its backbone: one of these labels, in words
 *     or as the backbone has them; empty when that is not asked
 */
public record DecisionGoal(Target target, double coverage, double kept, List<String> looks) {
  public static final DecisionGoal DEFAULT =
      new DecisionGoal(new Target.Precision(0.95), 0.95, 0.975, List.of());

  /** What the target is called in a provenance. */
  public static final String TARGET = "target";

  public DecisionGoal {
    looks = List.copyOf(looks);
    if (!isShare(coverage) || !isShare(kept)) {
      throw new IllegalArgumentException(
          "coverage and the kept share are above 0 and below 1; not %s, %s"
              .formatted(coverage, kept));
    }
  }

  /** By name, for a model's provenance. */
  public Map<String, String> asMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put(TARGET, target.words());
    map.put("coverage", "" + coverage);
    map.put("keep", "" + kept);
    if (!looks.isEmpty()) {
      map.put("looks-like", String.join(", ", looks));
    }
    return map;
  }

  private static boolean isShare(double number) {
    return number > 0 && number < 1;
  }
}
