package dev.discern.training.evaluation.plot;

import dev.discern.training.evaluation.doubt.Doubt;
import dev.discern.training.evaluation.doubt.RiskCoverage.Point;
import dev.discern.training.evaluation.page.Html;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** How often accepted answers are wrong when more or fewer are accepted, and where the model is. */
public final class RiskCoverageSvg {
  private static final double LEAST_TOP = 0.1;

  private final Doubt doubt;
  private final List<Point> points;
  private final Chart chart;

  private RiskCoverageSvg(Doubt doubt) {
    this.doubt = doubt;
    this.points = doubt.curve().points();
    double top = points.stream().mapToDouble(each -> each.wrong().share()).max().orElseThrow();
    double atEnd = points.get(points.size() - 1).wrong().high();
    this.chart =
        new Chart(
            "Wrong among the accepted",
            inWords(),
            Axis.across("share of photos accepted, surest first", 0, 1),
            Axis.up("wrong", 0, Math.min(1, Math.max(LEAST_TOP, Math.max(top, 1.5 * atEnd)))));
  }

  /** The plot. */
  public static String draw(Doubt doubt) {
    RiskCoverageSvg svg = new RiskCoverageSvg(doubt);
    return svg.chart.draw(
        Chart.key("validation", "wrong, with 95 % interval; " + svg.photos())
            + (svg.acceptsSome() ? " " + Chart.key("dots", "as the model decides") : ""),
        svg.band() + svg.line() + svg.operatingPoint());
  }

  private String photos() {
    return Html.count(doubt.accepted().of(), "photo");
  }

  private boolean acceptsSome() {
    return doubt.accepted().hits() > 0;
  }

  private String inWords() {
    return "The model accepts %s of %s, and %s of those are wrong; of all photos %s would be"
        .formatted(
            Html.number(doubt.accepted().hits()),
            photos(),
            Html.number(doubt.wrongOfAccepted().hits()),
            Html.number(points.get(points.size() - 1).wrong().hits()));
  }

  private String band() {
    List<Point> back = new ArrayList<>(points);
    Collections.reverse(back);
    return "<path class=\"band\" d=\"M%sL%sZ\"/>"
        .formatted(
            points.stream()
                .map(each -> chart.place(each.coverage(), each.wrong().high()))
                .collect(Collectors.joining("L")),
            back.stream()
                .map(each -> chart.place(each.coverage(), each.wrong().low()))
                .collect(Collectors.joining("L")));
  }

  private String line() {
    return "<path class=\"validation\" d=\"%s\"/>"
        .formatted(
            points.stream()
                .map(each -> chart.place(each.coverage(), each.wrong().share()))
                .collect(Collectors.joining("L", "M", "")));
  }

  private String operatingPoint() {
    if (!acceptsSome()) {
      return "";
    }
    String x = chart.across().at(doubt.accepted().share());
    return """
        <g><title>%s accepted, %s of them wrong</title><path class="whisker" d="M%s %sV%s"/>\
        <circle class="dot" cx="%s" cy="%s" r="5"/></g>"""
        .formatted(
            Html.percent(doubt.accepted().share()),
            Html.percent(doubt.wrongOfAccepted().share()),
            x,
            chart.up().at(doubt.wrongOfAccepted().low()),
            chart.up().at(doubt.wrongOfAccepted().high()),
            x,
            chart.up().at(doubt.wrongOfAccepted().share()));
  }
}
