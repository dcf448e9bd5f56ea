package dev.discern.training.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** From which probability on answers meet a target, told by graded ones. */
final class Threshold {
  /** What is more likely wrong than right is not accepted, however rarely it happens. */
  private static final double FLOOR = 0.5;

  private static final double ROUNDING = 1e-9;

  private Threshold() {}

  /**
   * The lowest probability from which on answers are right often enough, twice: as counted, one
   * more wrong one reckoned in for photos that have not been seen, and as the calibrated
   * probabilities say themselves, lest the luckiest of many thresholds be chosen. None when that is
   * nowhere so.
   */
  static OptionalDouble forPrecision(List<Graded> called, double share) {
    List<Graded> surestFirst =
        called.stream()
            .sorted(
                Comparator.comparingDouble((Graded each) -> each.best().probability()).reversed())
            .toList();
    OptionalDouble from = OptionalDouble.empty();
    double counted = 1;
    double expected = 0;
    for (int i = 0; i < surestFirst.size(); i++) {
      double probability = surestFirst.get(i).best().probability();
      counted += surestFirst.get(i).right() ? 0 : 1;
      expected += 1 - probability;
      boolean tied =
          i + 1 < surestFirst.size() && surestFirst.get(i + 1).best().probability() == probability;
      if (!tied && Math.max(counted, expected) <= (1 - share) * (i + 2) + ROUNDING) {
        from = OptionalDouble.of(Math.max(FLOOR, probability));
      }
    }
    return from;
  }

  /**
   * The highest probability that enough photos of a label reach as that label; none when too many
   * are taken for another. 0, which accepts all, when the photos are too few to choose by.
   */
  static OptionalDouble forRecall(List<Graded> ofLabel, double share) {
    int place = Rank.reached(share, ofLabel.size());
    if (place == 0) {
      return OptionalDouble.of(0);
    }
    double reached =
        ofLabel.stream()
            .mapToDouble(Graded::rightly)
            .sorted()
            .skip(place - 1)
            .findFirst()
            .orElse(0);
    return reached > 0 ? OptionalDouble.of(reached) : OptionalDouble.empty();
  }
}
