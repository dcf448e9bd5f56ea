package dev.discern.training.evaluation.sections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.training.evaluation.ClassFigures;
import dev.discern.training.evaluation.ConfusionMatrix;
import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.EvaluationReport.Mistake;
import dev.discern.training.evaluation.EvaluationReport.RefusedPhoto;
import dev.discern.training.evaluation.EvaluationReport.SlowPhoto;
import dev.discern.training.evaluation.EvaluationReport.Speed;
import dev.discern.training.evaluation.Summary;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.page.ClassesHtml;
import dev.discern.training.evaluation.page.Fragment;
import dev.discern.training.trainer.Epoch;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final String EVIL = "<script>alert('1')</script>";

  @Test
  void the_page_says_the_accuracy_with_its_interval_and_n() {
    assertThat(HtmlReport.of(report("apples", List.of())))
        .contains("<title>apples: evaluation</title>")
        .contains("<b>90.0\u00a0%</b>")
        .contains("9 of 10 photos right.")
        .contains("lies between 59.6\u00a0% and 98.2\u00a0%.");
  }

  @Test
  void the_page_needs_nothing_else() {
    assertThat(HtmlReport.of(report("apples", List.of())))
        .doesNotContain("http://", "https://", "src=", "<link", "@import", "url(", "<script")
        .contains("default-src 'none'");
  }

  @Test
  void the_page_follows_dark_mode_and_fits_a_phone() {
    assertThat(HtmlReport.of(report("apples", List.of())))
        .contains("prefers-color-scheme: dark", "width=device-width", "max-width: 36rem");
  }

  @Test
  void no_name_becomes_markup() {
    String html = HtmlReport.of(report(EVIL, List.of()));
    assertThat(html).doesNotContain("<script").contains("&lt;script&gt;alert(&#39;1&#39;)");
    Fragment.parse(html.substring(html.indexOf("<main>"), html.indexOf("</body>")));
  }

  @Test
  void curves_are_shown_when_the_model_was_trained_in_this_run() {
    assertThat(HtmlReport.of(report("apples", List.of()))).doesNotContain("<h2>How it learnt");
    assertThat(HtmlReport.of(report("apples", List.of(new Epoch(1, 1, 0.5, 1, 0.5, true)))))
        .contains("<h2>How it learnt", "<figure");
  }

  @Test
  void the_page_is_the_same_in_every_country() {
    String here = HtmlReport.of(report("apples", List.of(new Epoch(1, 1, 0.5, 1, 0.5, true))));
    Locale before = Locale.getDefault();
    try {
      for (String country : List.of("de-DE", "ar-EG", "hi-IN-u-nu-deva")) {
        Locale.setDefault(Locale.forLanguageTag(country));
        assertThat(HtmlReport.of(report("apples", List.of(new Epoch(1, 1, 0.5, 1, 0.5, true)))))
            .isEqualTo(here);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void of_very_many_labels_the_weakest_are_listed() {
    List<ClassFigures> many =
        IntStream.range(0, 200)
            .mapToObj(i -> new ClassFigures("label " + i, 1, 1, 1 - i / 200.0, i % 2))
            .toList();
    Fragment html = Fragment.parse(ClassesHtml.draw(many, List.of()));
    assertThat(html.texts("p")).containsExactly("The 50 weakest of 100 labels.");
    assertThat(html.all("tr")).hasSize(51);
    assertThat(html.texts("th")).contains("label 199").doesNotContain("label 198", "label 1");
  }

  private static EvaluationReport report(String name, List<Epoch> epochs) {
    return new EvaluationReport(
        name,
        "every photo of " + name,
        "f00d",
        new Summary(
            10,
            Proportion.of(9, 10),
            0.3,
            Proportion.of(10, 10),
            0.9,
            Proportion.of(8, 10),
            Proportion.of(8, 8)),
        new ConfusionMatrix(List.of(name), List.of(new ConfusionMatrix.Cell(name, name, 1))),
        List.of(new ClassFigures(name, 1, 1, 1, 1)),
        List.of(new Mistake(name + ".png", name, name, 0.9, 0.1)),
        List.of(new SlowPhoto(name + ".png", 3)),
        new Speed(2, 1, 10, 5, 9),
        List.of(new RefusedPhoto(name + ".png", "photo-empty", name + " is empty.")),
        epochs,
        null);
  }
}
