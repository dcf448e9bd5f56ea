package dev.discern.bench.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * Two contenders in turn, ABBA, so that whatever else the machine does falls on both.
 *
 * @param warmUps rounds that do not count
 * @param counted rounds that do
 */
public record Rounds(int warmUps, int counted) {

  /** Something that can be measured once more. */
  @FunctionalInterface
  public interface Contender {
    /** One round's figure. */
    double measure() throws Exception;
  }

  public Comparison compare(Unit unit, Contender ours, Contender peer) throws Exception {
    List<Double> our = new ArrayList<>();
    List<Double> their = new ArrayList<>();
    for (int round = 0; round < warmUps + counted; round++) {
      boolean first = round % 2 == 0;
      double before = (first ? ours : peer).measure();
      double after = (first ? peer : ours).measure();
      if (round >= warmUps) {
        our.add(first ? before : after);
        their.add(first ? after : before);
      }
    }
    return new Comparison(unit, new Sample(our), new Sample(their));
  }
}
