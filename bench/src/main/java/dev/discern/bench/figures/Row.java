package dev.discern.bench.figures;

import java.util.List;

/**
 * One line of the table.
 *
 * @param what was measured
 * @param peer whom it is compared with
 */
public record Row(String what, String peer, Comparison comparison, Goal goal) {
  static final List<String> TITLES =
      List.of(
          "what", "Discern", "peer or ceiling", "its figure", "ratio (lowest-highest)", "goal", "");

  List<String> cells() {
    Unit unit = comparison.unit();
    return List.of(
        what,
        unit.show(comparison.ours().median()),
        peer,
        unit.show(comparison.peers().median()),
        comparison.ratio().words(),
        goal.words(),
        goal.verdict(comparison));
  }
}
