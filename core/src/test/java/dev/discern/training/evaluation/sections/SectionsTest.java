package dev.discern.training.evaluation.sections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.Reports;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.other.OtherPhotos;
import dev.discern.training.evaluation.other.OtherPhotos.FalseAcceptance;
import dev.discern.training.evaluation.page.Fragment;
import dev.discern.training.evaluation.slice.Slices;
import dev.discern.training.evaluation.slice.Slices.Slice;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SectionsTest {
  @Test
  void ten_photos_say_what_ten_photos_can() {
    assertThat(Limits.sentences(Reports.of(9, 10)))
        .contains("10 photos: the true accuracy lies between 59.6\u00a0% and 98.2\u00a0%.")
        .contains(
            "2 labels have fewer than 20 photos, so their figures say little: “a” (5), “<b>” (5).");
  }

  @Test
  void no_mistake_seen_is_not_the_same_as_none() {
    assertThat(Limits.sentences(Reports.of(30, 30)))
        .contains(
            "No mistake was seen, which is not the same as none: up to 11.4\u00a0% may be wrong.");
  }

  @Test
  void photos_that_belong_together_are_said_to_say_less() {
    assertThat(Limits.sentences(Reports.grouped(45, 60, 20)).get(1))
        .startsWith(
            "Some photos belong together: they form 20 groups. Taken by group, the accuracy is 75.0")
        .contains("n\u00a0=\u00a060 in 20 groups");
  }

  @Test
  void a_label_with_a_threshold_of_its_own_is_held_against_what_was_asked_of_it() {
    assertThat(HtmlReport.of(Reports.of(18, 20)))
        .contains("Asked of labels with a threshold of their own: precision=0.95.")
        .containsPattern(
            "<li>&lt;b&gt;: 100.0\u00a0% \\([0-9.]+\u00a0% to 100.0\u00a0%, n\u00a0=\u00a0[0-9]+\\), met, but so few");
  }

  @Test
  void every_section_is_well_formed_and_every_figure_has_its_n() {
    List<Section> sections = Sections.of(Reports.of(45, 60));
    assertThat(sections)
        .extracting(Section::title)
        .containsExactly(
            "How often it is right",
            "What these photos can say",
            "When it is not sure",
            "Whether its probabilities hold",
            "What was taken for what",
            "By label, weakest first",
            "One label against the others",
            "Surest mistakes");
    for (Section section : sections) {
      Fragment fragment = Fragment.parse(section.html());
      fragment.texts("dd").forEach(figure -> assertThat(figure).contains("n\u00a0=\u00a0"));
      assertThat(section.html()).doesNotContain("<b>\u201d", "style=", "null", "NaN");
    }
  }

  @Test
  void sections_are_written_alike_in_every_country() {
    List<Section> here = Sections.of(Reports.grouped(45, 60, 20));
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertThat(Sections.of(Reports.grouped(45, 60, 20))).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void a_report_of_before_the_depth_is_shown_without_it() {
    assertThat(Sections.of(Reports.shallow()))
        .extracting(Section::title)
        .containsExactly(
            "How often it is right",
            "What these photos can say",
            "What was taken for what",
            "By label, weakest first",
            "Surest mistakes");
  }

  @Test
  void mistakes_are_shown_as_pictures_where_there_are_any() {
    EvaluationReport report =
        Reports.of(45, 60).withThumbnails(Path.of("photos"), file -> Optional.of(new byte[] {1}));
    String html = MistakesHtml.draw(report);
    Fragment gallery = Fragment.parse(html);
    assertThat(gallery.all("img")).hasSize(15);
    assertThat(html).contains("src=\"data:image/jpeg;base64,AQ==\"", "taken for", "&lt;b&gt;");
    assertThat(MistakesHtml.draw(Reports.of(45, 60))).doesNotContain("<img");
  }

  @Test
  void other_photos_are_shown_with_what_they_were_taken_for() {
    OtherPhotos others =
        new OtherPhotos(
            "dogs & cats",
            Proportion.of(1, 100),
            Proportion.of(4, 100),
            Proportion.of(95, 100),
            Proportion.of(59, 60),
            List.of(new FalseAcceptance("<dog>.jpg", "a", 0.9, null)),
            2);
    String html = OthersHtml.draw(others);
    Fragment.parse(html);
    assertThat(html)
        .contains("dogs &amp; cats", "1.0\u00a0% (0.2\u00a0% to 5.4\u00a0%, n\u00a0=\u00a0100)")
        .contains("98.3\u00a0%", "2 files could not be read.", "&lt;dog&gt;.jpg");
  }

  @Test
  void slices_that_overlap_are_said_to_show_no_clear_difference() {
    String html =
        SlicesHtml.draw(
            List.of(
                new Slices(
                    "Turned",
                    List.of(
                        new Slice("upright", Proportion.of(9, 10)),
                        new Slice("upside down", Proportion.of(7, 10))))));
    assertThat(Fragment.parse(html).texts("p").get(0)).contains("show no clear difference");
  }
}
