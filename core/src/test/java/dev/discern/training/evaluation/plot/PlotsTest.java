package dev.discern.training.evaluation.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.training.evaluation.curve.Drawing;
import dev.discern.training.evaluation.curve.LearningCurve;
import dev.discern.training.evaluation.doubt.Doubt;
import dev.discern.training.evaluation.doubt.RiskCoverage;
import dev.discern.training.evaluation.interval.Bootstrap;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.page.Fragment;
import dev.discern.training.evaluation.ranking.Ranking;
import dev.discern.training.evaluation.reliability.Reliability;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PlotsTest {
  private static final double[] PROBABILITIES = {0.6, 0.9, 0.6, 0.9, 0.6, 0.9, 0.6, 0.9};
  private static final boolean[] RIGHT = {true, true, false, true, true, true, false, false};
  private static final Bootstrap BOOTSTRAP = Bootstrap.ofSinglePhotos(8, 1);

  @Test
  void the_reliability_plot_has_a_dot_and_an_interval_for_each_bin_and_says_them_in_words() {
    Fragment svg = Fragment.parse(reliability());
    assertThat(svg.all("circle")).hasSize(2);
    assertThat(svg.texts("title"))
        .containsExactly("said 60.0\u00a0%, right 2 of 4", "said 90.0\u00a0%, right 3 of 4");
    assertThat(svg.texts("figcaption").get(0)).contains("4 photos a dot, 95 % interval");
    assertThat(label(svg)).contains("said 60.0\u00a0%, right 2 of 4; said 90.0\u00a0%");
  }

  @Test
  void the_curves_of_one_label_say_their_photos_and_their_areas() {
    Ranking ranking = Ranking.of("a <b>", PROBABILITIES, RIGHT, BOOTSTRAP);
    Fragment roc = Fragment.parse(RankingSvg.roc(ranking));
    assertThat(label(roc)).startsWith("ROC curve of “a <b>”: area 0.").endsWith("over 8 photos");
    assertThat(roc.texts("figcaption").get(0)).contains("5 of 8 photos", "by chance");
    Fragment precision = Fragment.parse(RankingSvg.precisionRecall(ranking));
    assertThat(label(precision)).contains("average precision 0.");
  }

  @Test
  void the_risk_plot_shows_where_the_model_stands() {
    Fragment svg = Fragment.parse(risk(Proportion.of(6, 8), Proportion.of(1, 6)));
    assertThat(label(svg))
        .isEqualTo(
            "The model accepts 6 of 8 photos, and 1 of those are wrong; of all photos 3 would be");
    assertThat(svg.all("circle")).hasSize(1);
    assertThat(svg.texts("title"))
        .containsExactly("75.0\u00a0% accepted, 16.7\u00a0% of them wrong");
  }

  @Test
  void a_model_that_accepts_nothing_stands_nowhere() {
    Fragment svg = Fragment.parse(risk(Proportion.of(0, 8), Proportion.of(0, 0)));
    assertThat(svg.all("circle")).isEmpty();
  }

  @Test
  void the_learning_curve_has_a_dot_for_each_share_of_the_photos_and_says_it_in_words() {
    Fragment svg = Fragment.parse(LearningCurveSvg.draw(learning()));
    assertThat(svg.all("circle")).hasSize(2);
    assertThat(svg.texts("title"))
        .containsExactly("100 photos 50.0\u00a0%", "200 photos 62.5\u00a0%");
    assertThat(svg.texts("figcaption").get(0)).contains("95 % interval, n = 8");
    assertThat(label(svg)).endsWith("100 photos 50.0\u00a0%; 200 photos 62.5\u00a0%");
  }

  @Test
  void every_point_stands_within_the_drawing() {
    for (String svg :
        new String[] {
          reliability(),
          risk(Proportion.of(6, 8), Proportion.of(1, 6)),
          LearningCurveSvg.draw(learning())
        }) {
      for (Element path : Fragment.parse(svg).all("path")) {
        for (String number : path.getAttribute("d").split("[MLHVZ ]+")) {
          if (!number.isEmpty()) {
            assertThat(Double.parseDouble(number)).isBetween(0.0, Chart.WIDTH);
          }
        }
      }
    }
  }

  @Test
  void plots_are_drawn_alike_in_every_country() {
    String here = reliability();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertThat(reliability()).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String reliability() {
    return ReliabilitySvg.draw(Reliability.of(PROBABILITIES, RIGHT, BOOTSTRAP, 1));
  }

  private static LearningCurve learning() {
    boolean[] half = {true, true, true, true, false, false, false, false};
    return LearningCurve.of(
        "8 photos", List.of(new Drawing(0.5, 100, half), new Drawing(1, 200, RIGHT)), BOOTSTRAP);
  }

  private static String risk(Proportion accepted, Proportion wrong) {
    RiskCoverage curve = RiskCoverage.of(PROBABILITIES, RIGHT, BOOTSTRAP);
    Proportion rest = Proportion.of(8 - accepted.hits(), 8);
    return RiskCoverageSvg.draw(
        new Doubt(accepted, rest, Proportion.of(0, 8), wrong, curve, null, null));
  }

  private static String label(Fragment svg) {
    return svg.all("svg").get(0).getAttribute("aria-label");
  }
}
