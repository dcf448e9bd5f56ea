package dev.discern.training.evaluation.sections;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.EvaluationReport.Mistake;
import dev.discern.training.evaluation.page.Html;
import dev.discern.training.evaluation.page.PhotosHtml;
import dev.discern.training.evaluation.sections.GalleryHtml.Picture;
import java.util.Map;

/** The wrong answers that the model was surest of: as pictures where there are any. */
final class MistakesHtml {
  private MistakesHtml() {}

  static String draw(EvaluationReport report) {
    Map<String, String> small = report.inDepth() == null ? Map.of() : report.inDepth().thumbnails();
    return small.isEmpty()
        ? PhotosHtml.mistakes(report.mistakes())
        : GalleryHtml.draw(
            report.mistakes().stream()
                .map(each -> new Picture(each.file(), small.get(each.file()), words(each)))
                .toList());
  }

  private static String words(Mistake each) {
    return "is <b>%s</b>, taken for <b class=\"taken\">%s</b> (%s)"
        .formatted(text(each.actual()), text(each.predicted()), Html.percent(each.probability()));
  }
}
