package dev.discern.training.evaluation.curve;

import dev.discern.training.evaluation.interval.Bootstrap;
import dev.discern.training.evaluation.interval.Estimate;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a recipe gets better with photos. Every point is judged on the same photos, so that what they
 * differ by is told more surely than what each is worth.
 *
 * @param photosFrom what was learnt from and judged, in words
 * @param points from few photos to all
 * @param lastDoubling accuracy with all photos less that with half of them
 * @param nextDoubling what twice as many would bring if mistakes go on as a power of the number of
 *     photos, and never more than the last doubling brought, for a curve may bend away from a
 *     power; NaN, without an interval, where there are too few mistakes to tell
 */
public record LearningCurve(
    String photosFrom, List<CurvePoint> points, Estimate lastDoubling, Estimate nextDoubling) {
  public LearningCurve {
    points = List.copyOf(points);
  }

  /**
   * The curve of these drawings, of all photos, of half of them, and of one share less at least.
   *
   * @param bootstrap of the judged photos
   */
  public static LearningCurve of(String photosFrom, List<Drawing> drawings, Bootstrap bootstrap) {
    List<List<Drawing>> byShare =
        List.copyOf(
            drawings.stream()
                .collect(Collectors.groupingBy(Drawing::share, TreeMap::new, Collectors.toList()))
                .values());
    List<Estimate> estimates = bootstrap.estimates(new CurveFigures(byShare)::of);
    List<CurvePoint> points =
        IntStream.range(0, byShare.size())
            .mapToObj(i -> point(byShare.get(i), estimates.get(i)))
            .toList();
    return new LearningCurve(
        photosFrom, points, estimates.get(points.size()), estimates.get(points.size() + 1));
  }

  private static CurvePoint point(List<Drawing> drawings, Estimate accuracy) {
    DoubleSummaryStatistics each =
        drawings.stream().mapToDouble(Drawing::accuracy).summaryStatistics();
    return new CurvePoint(
        drawings.get(0).share(),
        drawings.stream().mapToDouble(Drawing::photos).average().orElseThrow(),
        accuracy,
        each.getMin(),
        each.getMax(),
        drawings.size());
  }

  /** The point of all photos. */
  public CurvePoint all() {
    return points.get(points.size() - 1);
  }

  /** What it says of more photos, and no more. */
  public String verdict() {
    return new CurveWords(this).toString();
  }
}
