package dev.discern.training.evaluation.curve;

import dev.discern.training.evaluation.interval.Estimate;
import dev.discern.training.evaluation.interval.Interval;
import java.util.Locale;

/** Whether more photos would help, as far as the judged ones can tell. */
record CurveWords(LearningCurve curve) {
  @Override
  public String toString() {
    Interval told = curve.lastDoubling().interval();
    if (told == null || told.contains(0)) {
      return format(
          "From %s photos to %s, %s: on %,d judged photos that may be chance. Whether more photos of this kind would help is not shown.",
          half(), all(), change(curve.lastDoubling()), curve.lastDoubling().photos());
    }
    return told.high() < 0
        ? format(
            "From %s photos to %s, %s: more photos of this kind do not help this recipe.",
            half(), all(), change(curve.lastDoubling()))
        : format(
            "From %s photos to %s, %s. %s",
            half(), all(), change(curve.lastDoubling()), expected());
  }

  private String expected() {
    Estimate next = curve.nextDoubling();
    return Double.isNaN(next.value())
        ? "There are too few mistakes to say what twice as many would bring."
        : format(
            "If mistakes go on as they have (by a power of the number of photos, and at most what the last doubling brought), twice as many photos would bring about %s.",
            points(next));
  }

  private static String change(Estimate doubling) {
    return "the share that is right went by " + points(doubling);
  }

  private static String points(Estimate estimate) {
    Interval interval = estimate.interval();
    return format("%+.1f points", 100 * estimate.value())
        + (interval == null
            ? " (too few mistakes for an interval)"
            : format(
                " (95 %% interval %+.1f to %+.1f)", 100 * interval.low(), 100 * interval.high()));
  }

  private String half() {
    return count(curve.points().get(curve.points().size() - 2));
  }

  private String all() {
    return count(curve.all());
  }

  private static String count(CurvePoint point) {
    return format("%,d", Math.round(point.photos()));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
