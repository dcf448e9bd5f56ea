package dev.discern.training.evaluation.ranking;

import java.util.List;
import java.util.stream.IntStream;

/** Curves for drawing. */
public final class Curves {
  private static final int POINTS = 200;

  private Curves() {}

  /** At most two hundred points, evenly taken, the first and the last among them. */
  public static <T> List<T> thinned(List<T> points) {
    int last = points.size() - 1;
    return last < POINTS
        ? List.copyOf(points)
        : IntStream.range(0, POINTS)
            .mapToObj(i -> points.get((int) Math.round((double) i * last / (POINTS - 1))))
            .toList();
  }
}
