package dev.discern.training.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.training.trainer.Epoch;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class CurvesSvgTest {
  private static final List<Epoch> THREE =
      List.of(
          new Epoch(1, 0.8, 0.6, 0.7, 0.65, true),
          new Epoch(2, 0.5, 0.8, 0.4, 0.85, true),
          new Epoch(3, 0.3, 0.9, 0.5, 0.75, false));

  @Test
  void loss_and_accuracy_are_drawn_for_training_and_validation() {
    Fragment html = Fragment.parse(CurvesSvg.draw(THREE));
    assertThat(html.all("svg")).hasSize(2);
    assertThat(paths(html, "train")).hasSize(2).allMatch(d -> d.matches("M[^L]+L[^L]+L[^L]+"));
    assertThat(paths(html, "validation")).hasSize(2);
  }

  @Test
  void a_higher_value_is_drawn_higher_within_the_frame() {
    String d = paths(Fragment.parse(CurvesSvg.draw(THREE)), "validation").get(0);
    double[] ys =
        Pattern.compile(" ([0-9.]+)").matcher(d).results().mapToDouble(CurvesSvgTest::y).toArray();
    assertThat(ys[0]).isLessThan(ys[2]);
    assertThat(ys[2]).isLessThan(ys[1]);
    assertThat(ys).hasSize(3);
    for (double y : ys) {
      assertThat(y).isBetween(10.0, 186.0);
    }
  }

  @Test
  void the_best_epoch_is_the_last_one_that_was_best() {
    Fragment html = Fragment.parse(CurvesSvg.draw(THREE));
    assertThat(html.texts("title")).containsExactly("best epoch: 2", "best epoch: 2");
    assertThat(html.all("svg").get(0).getAttribute("aria-label"))
        .isEqualTo("Loss of validation over 3 epochs: from 0.7 to 0.5, 0.4 at the best epoch, 2");
    assertThat(html.all("svg").get(1).getAttribute("aria-label"))
        .contains("from 65 % to 75 %, 85 % at the best epoch");
  }

  @Test
  void one_epoch_is_a_point() {
    Fragment html = Fragment.parse(CurvesSvg.draw(THREE.subList(0, 1)));
    assertThat(html.all("circle")).hasSize(2);
  }

  @Test
  void a_loss_that_is_no_number_is_left_out() {
    Epoch broken = new Epoch(4, Double.NaN, 0.5, Double.POSITIVE_INFINITY, 0.5, false);
    String html = CurvesSvg.draw(List.of(THREE.get(0), THREE.get(1), broken));
    assertThat(html).doesNotContain("NaN", "\u221e", "Infinity");
  }

  @Test
  void no_epochs_draw_nothing() {
    assertThat(CurvesSvg.draw(List.of())).isEmpty();
  }

  @Test
  void ticks_are_round_numbers() {
    assertThat(Scale.around(0, 0.73, 0, 1).ticks()).hasSize(5).contains(0.0, 0.8);
    assertThat(Scale.around(0.62, 1, 0, 1).ticks()).first().isEqualTo(0.6000000000000001);
    assertThat(Scale.counting(50, 0, 1).ticks()).containsExactly(10.0, 20.0, 30.0, 40.0, 50.0);
    assertThat(Scale.counting(3, 0, 1).ticks()).containsExactly(1.0, 2.0, 3.0);
    assertThat(Scale.around(0, 0, 0, 1).ticks()).isNotEmpty();
  }

  private static List<String> paths(Fragment html, String kind) {
    return html.all("path").stream()
        .filter(path -> path.getAttribute("class").equals(kind))
        .map((Element path) -> path.getAttribute("d"))
        .toList();
  }

  private static double y(MatchResult point) {
    return Double.parseDouble(point.group(1));
  }
}
