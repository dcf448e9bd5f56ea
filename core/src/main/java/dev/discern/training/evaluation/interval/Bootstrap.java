package dev.discern.training.evaluation.interval;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Percentile intervals from resampling (B. Efron, Bootstrap methods: another look at the jackknife,
 * 1979), whole groups at a time: photos of one thing stand or fall together, and drawn one by one
 * they would pass for more than they are (Davison and Hinkley, Bootstrap Methods and their
 * Application, 1997, section 3.8).
 *
 * <p>The same photos, groups and seed give the same intervals. Safe for any number of threads.
 */
public final class Bootstrap {
  /** Samples drawn. */
  public static final int DRAWS = 1_000;

  /** With fewer groups the percentiles are too narrow to be shown. */
  public static final int LEAST_GROUPS = 10;

  private static final double TAIL = 0.025;
  private static final double DEFINED = 0.9;

  private final int[] groupOf;
  private final int groups;
  private final long seed;

  /**
   * Draws from these groups.
   *
   * @param groupOf the group of each photo, counted from 0 without a gap
   */
  public Bootstrap(int[] groupOf, long seed) {
    this.groupOf = groupOf.clone();
    this.groups = Arrays.stream(groupOf).max().orElse(-1) + 1;
    this.seed = seed;
  }

  /** Where no photos belong together. */
  public static Bootstrap ofSinglePhotos(int photos, long seed) {
    return new Bootstrap(IntStream.range(0, photos).toArray(), seed);
  }

  public int photos() {
    return groupOf.length;
  }

  public int groups() {
    return groups;
  }

  /** The photos as they are, each once. */
  public int[] once() {
    int[] times = new int[groupOf.length];
    Arrays.fill(times, 1);
    return times;
  }

  /** The first of a statistic's figures. */
  public Estimate estimate(Statistic statistic) {
    return estimates(statistic).get(0);
  }

  /** A statistic's figures, each with its interval. */
  public List<Estimate> estimates(Statistic statistic) {
    double[] values = statistic.of(once());
    double[][] drawn = groups < LEAST_GROUPS ? new double[0][] : drawn(statistic);
    return IntStream.range(0, values.length)
        .mapToObj(i -> new Estimate(values[i], photos(), groups, interval(column(drawn, i))))
        .toList();
  }

  private double[][] drawn(Statistic statistic) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] drawn = new double[DRAWS][];
    int[] times = new int[groupOf.length];
    for (int i = 0; i < DRAWS; i++) {
      draw(random, times);
      drawn[i] = statistic.of(times);
    }
    return drawn;
  }

  private void draw(SplittableRandom random, int[] times) {
    int[] ofGroup = new int[groups];
    for (int i = 0; i < groups; i++) {
      ofGroup[random.nextInt(groups)]++;
    }
    for (int i = 0; i < times.length; i++) {
      times[i] = ofGroup[groupOf[i]];
    }
  }

  private static double[] column(double[][] rows, int column) {
    return Arrays.stream(rows)
        .mapToDouble(row -> row[column])
        .filter(Double::isFinite)
        .sorted()
        .toArray();
  }

  private static @Nullable Interval interval(double[] sorted) {
    if (sorted.length < DEFINED * DRAWS) {
      return null;
    }
    Interval interval = new Interval(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
    return interval.high() > interval.low() ? interval : null;
  }

  /**
   * The value that this share of all does not exceed, between two of them where it falls between.
   *
   * @param sorted one or more
   */
  public static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
