package dev.discern.training.evaluation.sections;

import dev.discern.training.evaluation.doubt.Doubt;
import dev.discern.training.evaluation.doubt.PredictionSets;
import dev.discern.training.evaluation.doubt.Targets;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.page.Html;
import dev.discern.training.evaluation.page.Ranges;
import dev.discern.training.evaluation.plot.RiskCoverageSvg;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What became of the photos that the model was not sure of. */
final class DoubtHtml {
  private DoubtHtml() {}

  static String draw(Doubt doubt) {
    return "<dl class=\"summary\">\n"
        + share("Accepted", doubt.accepted())
        + share("Uncertain", doubt.uncertain())
        + share("Not one of its own", doubt.outOfDomain())
        + share("Wrong of the accepted", doubt.wrongOfAccepted())
        + "</dl>\n"
        + sets(doubt.sets())
        + targets(doubt.targets())
        + "<div class=\"curves\">\n"
        + RiskCoverageSvg.draw(doubt)
        + "</div>\n<p>Mean risk over all coverages: "
        + Ranges.line(doubt.curve().area(), value -> Html.decimals(4, value))
        + "; lower is better.</p>\n";
  }

  private static String share(String name, Proportion share) {
    return "<div><dt>%s</dt><dd>%s<small>%s</small></dd></div>\n"
        .formatted(name, share.of() == 0 ? "none" : Html.percent(share.share()), Ranges.of(share));
  }

  private static String sets(@Nullable PredictionSets sets) {
    return sets == null ? "" : "<p>" + sentence(sets) + "</p>\n";
  }

  static String sentence(PredictionSets sets) {
    return ("The candidates should hold the right label for %s of the photos; they held it for %s: %s."
            + " A photo has %s of them: %s.")
        .formatted(
            Html.percent(sets.promised()),
            Ranges.line(sets.covered()),
            sets.keepsPromise()
                ? "the promise is kept as far as these photos can tell"
                : "fewer than promised",
            Ranges.line(sets.meanSize(), value -> Html.decimals(2, value)),
            bySize(sets));
  }

  private static String targets(@Nullable Targets targets) {
    return targets == null || targets.labels().isEmpty()
        ? ""
        : "<p>Asked of labels with a threshold of their own: %s.</p>\n<ul class=\"says\">%s</ul>\n"
            .formatted(
                Html.text(targets.asked()),
                Html.each(
                    targets.labels(),
                    each ->
                        "<li>%s: %s, %s</li>"
                            .formatted(
                                Html.text(each.label()),
                                Ranges.line(each.reached()),
                                each.verdict())));
  }

  private static String bySize(PredictionSets sets) {
    return IntStream.range(0, sets.photosBySize().size())
        .filter(size -> sets.photosBySize().get(size) > 0)
        .mapToObj(
            size ->
                Html.count(sets.photosBySize().get(size), "photo") + " with " + Html.number(size))
        .collect(Collectors.joining(", "));
  }
}
