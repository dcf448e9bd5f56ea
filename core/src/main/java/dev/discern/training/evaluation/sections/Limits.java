package dev.discern.training.evaluation.sections;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.InDepth;
import dev.discern.training.evaluation.LabelCertainty;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.page.Html;
import dev.discern.training.evaluation.page.Ranges;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What so many photos can say and what they cannot, in sentences. */
final class Limits {
  private static final int NAMED = 5;

  private Limits() {}

  static String draw(EvaluationReport report) {
    return "<ul class=\"says\">"
        + Html.each(sentences(report), each -> "<li>" + text(each) + "</li>")
        + "</ul>\n";
  }

  static List<String> sentences(EvaluationReport report) {
    List<String> sentences = new ArrayList<>();
    Proportion accuracy = report.summary().accuracy();
    sentences.add(
        "%s: the true accuracy lies between %s and %s."
            .formatted(
                Html.count(accuracy.of(), "photo"),
                Html.percent(accuracy.low()),
                Html.percent(accuracy.high())));
    if (accuracy.hits() == accuracy.of()) {
      sentences.add(
          "No mistake was seen, which is not the same as none: up to %s may be wrong."
              .formatted(Html.percent(1 - accuracy.low())));
    }
    InDepth depth = report.inDepth();
    if (depth != null) {
      addGroups(sentences, depth);
      addFew(sentences, depth.labels());
    }
    return sentences;
  }

  private static void addGroups(List<String> sentences, InDepth depth) {
    if (depth.estimates().grouped()) {
      sentences.add(
          "Some photos belong together: they form %s. Taken by group, the accuracy is %s."
              .formatted(
                  Html.count(depth.estimates().accuracy().groups(), "group"),
                  Ranges.line(depth.estimates().accuracy(), Html::percent)));
    }
  }

  private static void addFew(List<String> sentences, List<LabelCertainty> labels) {
    List<LabelCertainty> few =
        labels.stream().filter(each -> each.few() && each.recall().of() > 0).toList();
    if (!few.isEmpty()) {
      sentences.add(
          "%s fewer than %s photos, so %s figures say little: %s."
              .formatted(
                  few.size() == 1 ? "1 label has" : Html.number(few.size()) + " labels have",
                  Html.number(LabelCertainty.FEW_PHOTOS),
                  few.size() == 1 ? "its" : "their",
                  named(few)));
    }
  }

  private static String named(List<LabelCertainty> few) {
    String first =
        few.stream()
            .limit(NAMED)
            .map(each -> "“%s” (%s)".formatted(each.label(), Html.number(each.recall().of())))
            .collect(Collectors.joining(", "));
    return few.size() > NAMED ? first + " and " + (few.size() - NAMED) + " more" : first;
  }
}
