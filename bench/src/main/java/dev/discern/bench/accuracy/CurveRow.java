package dev.discern.bench.accuracy;

import dev.discern.training.evaluation.curve.CurvePoint;
import dev.discern.training.evaluation.curve.LearningCurve;
import dev.discern.training.evaluation.interval.Interval;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whether more photos would help, where a goal was missed or might have been.
 *
 * @param name of the row
 * @param folder of photos, in the shared data
 * @param how the models are made, in words
 * @param command without the folder; {@code DATA} and {@code BACKBONE} stand for places
 */
record CurveRow(String name, String folder, String how, List<String> command)
    implements AccuracyRow {
  @Override
  public List<Finding> measure(Desk desk) throws Exception {
    LearningCurve curve = desk.curve(name, desk.words(command, folder));
    return Stream.concat(
            curve.points().stream().map(this::finding),
            Stream.of(Finding.told(folder, how + ", learning curve", curve.verdict())))
        .toList();
  }

  private Finding finding(CurvePoint point) {
    Interval interval = point.accuracy().interval();
    return new Finding(
        folder,
        String.format(Locale.ROOT, "%s, from %,d photos", how, Math.round(point.photos())),
        Finding.percent(point.accuracy().value()) + drawings(point),
        "" + point.accuracy().photos(),
        interval == null
            ? ""
            : Finding.percent(interval.low()) + " to " + Finding.percent(interval.high()),
        "",
        "");
  }

  private static String drawings(CurvePoint point) {
    return point.drawings() == 1
        ? ""
        : " (%d drawings, %s to %s)"
            .formatted(
                point.drawings(),
                Finding.percent(point.lowest()),
                Finding.percent(point.highest()));
  }
}
