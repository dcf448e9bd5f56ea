package dev.discern.training.evaluation.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.discern.training.evaluation.interval.Bootstrap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearningCurveTest {
  private static final int JUDGED = 400;

  @Test
  void each_point_is_the_mean_of_its_drawings_and_says_how_far_they_went() {
    LearningCurve curve =
        curve(List.of(drawing(0.5, 200, 40), drawing(0.5, 200, 60), drawing(1, 400, 30)));
    CurvePoint half = curve.points().get(0);
    assertThat(half.photos()).isEqualTo(200);
    assertThat(half.accuracy().value()).isCloseTo(1 - 50.0 / JUDGED, within(1e-9));
    assertThat(half.accuracy().photos()).isEqualTo(JUDGED);
    assertThat(half.lowest()).isEqualTo(0.85);
    assertThat(half.highest()).isEqualTo(0.9);
    assertThat(half.drawings()).isEqualTo(2);
    assertThat(curve.all().photos()).isEqualTo(400);
  }

  @Test
  void mistakes_that_halve_with_each_doubling_are_expected_to_halve_again() {
    LearningCurve curve = halving();
    assertThat(curve.lastDoubling().value()).isCloseTo(0.1, within(1e-9));
    assertThat(curve.nextDoubling().value()).isCloseTo(0.05, within(1e-9));
    assertThat(curve.lastDoubling().interval().low()).isPositive();
    assertThat(curve.verdict())
        .startsWith(
            "From 200 photos to 400, the share that is right went by +10.0 points (95 % interval ")
        .contains("twice as many photos would bring about +5.0 points (95 % interval ");
  }

  @Test
  void no_more_is_expected_of_the_next_doubling_than_the_last_one_brought() {
    LearningCurve curve =
        curve(
            List.of(
                drawing(0.125, 50, 240),
                drawing(0.25, 100, 160),
                drawing(0.5, 200, 56),
                drawing(1, 400, 48)));
    assertThat(curve.lastDoubling().value()).isCloseTo(0.02, within(1e-9));
    assertThat(curve.nextDoubling().value()).isEqualTo(curve.lastDoubling().value());
    assertThat(curve.nextDoubling().interval()).isEqualTo(curve.lastDoubling().interval());
    assertThat(curve.verdict())
        .contains("and at most what the last doubling brought")
        .contains("twice as many photos would bring about +2.0 points");
  }

  @Test
  void a_difference_that_may_be_chance_promises_nothing() {
    LearningCurve curve =
        curve(List.of(drawing(0.25, 100, 30), drawing(0.5, 200, 22), drawing(1, 400, 21)));
    assertThat(curve.verdict())
        .contains("on 400 judged photos that may be chance")
        .endsWith("Whether more photos of this kind would help is not shown.")
        .doesNotContain("twice as many");
  }

  @Test
  void a_curve_that_falls_is_told() {
    LearningCurve curve =
        curve(List.of(drawing(0.25, 100, 10), drawing(0.5, 200, 20), drawing(1, 400, 90)));
    assertThat(curve.verdict()).endsWith("more photos of this kind do not help this recipe.");
  }

  @Test
  void without_a_mistake_nothing_is_expected_of_more_photos() {
    LearningCurve curve =
        curve(List.of(drawing(0.25, 100, 0), drawing(0.5, 200, 60), drawing(1, 400, 0)));
    assertThat(curve.nextDoubling().value()).isNaN();
    assertThat(curve.verdict())
        .endsWith("There are too few mistakes to say what twice as many would bring.");
  }

  /** The same photos stay wrong longest. */
  static LearningCurve halving() {
    return curve(List.of(drawing(0.25, 100, 160), drawing(0.5, 200, 80), drawing(1, 400, 40)));
  }

  private static LearningCurve curve(List<Drawing> drawings) {
    List<Drawing> shuffled = new ArrayList<>(drawings);
    shuffled.add(shuffled.remove(0)); // in any order
    return LearningCurve.of("400 photos", shuffled, Bootstrap.ofSinglePhotos(JUDGED, 1));
  }

  private static Drawing drawing(double share, double photos, int wrong) {
    boolean[] right = new boolean[JUDGED];
    for (int i = wrong; i < JUDGED; i++) {
      right[i] = true;
    }
    return new Drawing(share, photos, right);
  }
}
