package dev.discern.training.evaluation.plot;

import dev.discern.training.evaluation.curve.CurvePoint;
import dev.discern.training.evaluation.curve.LearningCurve;
import dev.discern.training.evaluation.interval.Interval;
import dev.discern.training.evaluation.page.Html;
import java.util.List;
import java.util.stream.Collectors;

/** Accuracy by the number of photos that were learnt from. */
public final class LearningCurveSvg {
  private static final double LEAST_BOTTOM = 0.9;

  private final List<CurvePoint> points;
  private final Chart chart;

  private LearningCurveSvg(LearningCurve curve) {
    this.points = curve.points();
    this.chart =
        new Chart(
            "Accuracy by number of photos",
            inWords(points),
            Axis.across("share of all photos to learn from", 0, 1),
            Axis.up("right", Math.min(LEAST_BOTTOM, lowest(points)), 1));
  }

  /** The plot: a dot a share of the photos, with the interval of the photos it is judged on. */
  public static String draw(LearningCurve curve) {
    LearningCurveSvg svg = new LearningCurveSvg(curve);
    String key = "95 % interval, n = " + Html.number(curve.all().accuracy().photos());
    return svg.chart.draw(Chart.key("dots", key), svg.line() + Html.each(svg.points, svg::dot));
  }

  private static double lowest(List<CurvePoint> points) {
    return points.stream().mapToDouble(point -> interval(point).low()).min().orElseThrow();
  }

  private static Interval interval(CurvePoint point) {
    Interval interval = point.accuracy().interval();
    double value = point.accuracy().value();
    return interval == null ? new Interval(value, value) : interval;
  }

  private static String inWords(List<CurvePoint> points) {
    return points.stream()
        .map(LearningCurveSvg::inWords)
        .collect(Collectors.joining("; ", "Right, by number of photos learnt from: ", ""));
  }

  private static String inWords(CurvePoint point) {
    return Html.count((int) Math.round(point.photos()), "photo")
        + " "
        + Html.percent(point.accuracy().value());
  }

  private String line() {
    return "<path class=\"validation\" d=\"%s\"/>"
        .formatted(
            points.stream()
                .map(point -> chart.place(point.share(), point.accuracy().value()))
                .collect(Collectors.joining("L", "M", "")));
  }

  private String dot(CurvePoint point) {
    String x = chart.across().at(point.share());
    return """
        <g><title>%s</title><path class="whisker" d="M%s %sV%s"/>\
        <circle class="dot" cx="%s" cy="%s" r="3.5"/></g>"""
        .formatted(
            inWords(point),
            x,
            chart.up().at(interval(point).low()),
            chart.up().at(interval(point).high()),
            x,
            chart.up().at(point.accuracy().value()));
  }
}
