package dev.discern.training.evaluation.plot;

import dev.discern.training.evaluation.page.Html;
import dev.discern.training.evaluation.reliability.Reliability;
import dev.discern.training.evaluation.reliability.Reliability.Bin;
import java.util.List;
import java.util.stream.Collectors;

/** How probable the best label was said to be, and how often it was right. */
public final class ReliabilitySvg {
  private final List<Bin> bins;
  private final Chart chart;

  private ReliabilitySvg(List<Bin> bins) {
    this.bins = bins;
    double low =
        bins.stream()
            .mapToDouble(bin -> Math.min(bin.meanProbability(), bin.right().low()))
            .min()
            .orElseThrow();
    this.chart =
        new Chart(
            "Said and true",
            inWords(bins),
            Axis.across("probability given to the best label", low, 1),
            Axis.up("right", low, 1));
  }

  /**
   * The plot: a dot a bin with its 95 % interval; on the line, probabilities mean what they say.
   */
  public static String draw(Reliability reliability) {
    ReliabilitySvg svg = new ReliabilitySvg(reliability.bins());
    return svg.chart.draw(
        Chart.key("dots", sizes(reliability.bins())) + " " + Chart.key("train", "as it should be"),
        svg.diagonal() + Html.each(svg.bins, svg::dot));
  }

  private static String inWords(List<Bin> bins) {
    return bins.stream()
        .map(
            bin ->
                "said %s, right %s of %s"
                    .formatted(
                        Html.percent(bin.meanProbability()),
                        Html.number(bin.right().hits()),
                        Html.number(bin.right().of())))
        .collect(Collectors.joining("; ", "How often answers of a probability are right: ", ""));
  }

  private static String sizes(List<Bin> bins) {
    int fewest = bins.stream().mapToInt(bin -> bin.right().of()).min().orElseThrow();
    int most = bins.stream().mapToInt(bin -> bin.right().of()).max().orElseThrow();
    String each =
        fewest == most ? Html.number(most) : Html.number(fewest) + " to " + Html.number(most);
    return "%s photos a dot, 95 %% interval".formatted(each);
  }

  private String diagonal() {
    double low = chart.across().scale().low();
    return "<path class=\"train\" d=\"M%s L%s\"/>"
        .formatted(chart.place(low, low), chart.place(1, 1));
  }

  private String dot(Bin bin) {
    String x = chart.across().at(bin.meanProbability());
    return """
        <g><title>said %s, right %s of %s</title><path class="whisker" d="M%s %sV%s"/>\
        <circle class="dot" cx="%s" cy="%s" r="3.5"/></g>"""
        .formatted(
            Html.percent(bin.meanProbability()),
            Html.number(bin.right().hits()),
            Html.number(bin.right().of()),
            x,
            chart.up().at(bin.right().low()),
            chart.up().at(bin.right().high()),
            x,
            chart.up().at(bin.right().share()));
  }
}
