package dev.discern.training.evaluation.interval;

import java.util.ArrayList;
import java.util.List;

/** Cuts sorted numbers into parts of about the same size; equal numbers stay together. */
public final class EqualParts {
  private EqualParts() {}

  /**
   * A part.
   *
   * @param from its first number's place
   * @param to the place after its last
   */
  public record Stretch(int from, int to) {
    public int size() {
      return to - from;
    }
  }

  /**
   * So many parts or fewer, where equal numbers leave no more.
   *
   * @param sorted from low to high
   */
  public static List<Stretch> of(double[] sorted, int parts) {
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    for (int part = 1; part <= parts; part++) {
      int to = (int) Math.round((double) sorted.length * part / parts);
      if (to > from) {
        stretches.add(new Stretch(from, endOfEqual(sorted, to)));
        from = stretches.get(stretches.size() - 1).to();
      }
    }
    return stretches;
  }

  private static int endOfEqual(double[] sorted, int place) {
    int end = place;
    while (end < sorted.length && sorted[end] == sorted[end - 1]) {
      end++;
    }
    return end;
  }
}
