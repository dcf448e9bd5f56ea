package dev.discern.inference.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.Gallery.KnownPhoto;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplainerTest {
  private static final Gallery GALLERY =
      new Gallery(
          IntStream.range(0, 7).mapToObj(i -> new KnownPhoto(i + ".jpg", "red", null)).toList(),
          IntStream.range(0, 7).mapToObj(i -> new float[] {1, i}).toArray(float[][]::new));

  @Test
  void evidence_of_a_linear_head_is_an_exact_map() {
    HeatMap heat = explained(new RedWorld(true, true), 5, 1, "red").heat();

    assertThat(heat.method()).isEqualTo(HeatMethod.CLASS_ACTIVATION);
    assertThat(heat.method().approximate()).isFalse();
    assertThat(heat.columns()).isEqualTo(RedWorld.SIDE);
    assertHottest(heat, 5, 1);
  }

  @Test
  void evidence_through_a_hidden_layer_is_called_a_gradient() {
    HeatMap heat = explained(new RedWorld(true, false), 0, 6, "red").heat();

    assertThat(heat.method()).isEqualTo(HeatMethod.GRADIENT);
    assertHottest(heat, 0, 6);
  }

  @Test
  void a_graph_without_evidence_is_explained_by_covering_parts_and_says_that_this_is_approximate() {
    HeatMap heat = explained(new RedWorld(false, false), 6, 0, "red").heat();

    assertThat(heat.method()).isEqualTo(HeatMethod.OCCLUSION);
    assertThat(heat.method().approximate()).isTrue();
    assertThat(heat.method().words()).startsWith("Approximate");
    assertThat(heat.values()).hasSize(Occlusion.RUNS);
    assertHottest(heat, 6, 0);
  }

  @Test
  void what_speaks_for_one_of_two_labels_speaks_against_the_other() {
    for (boolean evidence : new boolean[] {true, false}) {
      HeatMap heat = explained(new RedWorld(evidence, true), 3, 3, "other").heat();

      assertThat(heat.at(0.5, 0.5)).isZero();
    }
  }

  @Test
  void the_five_nearest_photos_are_named_nearest_first() {
    List<Gallery.Neighbour> neighbours =
        explained(new RedWorld(true, true), 3, 3, "red").neighbours();

    assertThat(neighbours).hasSize(Explainer.NEIGHBOURS);
    assertThat(neighbours)
        .extracting(Gallery.Neighbour::distance)
        .isSortedAccordingTo(Double::compare);
    assertThat(neighbours.get(0).photo().name()).isEqualTo("0.jpg");
  }

  @Test
  void a_model_without_a_gallery_has_no_neighbours() {
    RedWorld model = new RedWorld(true, true);
    Explanation explanation =
        new Explainer(model, Gallery.EMPTY, () -> 0)
            .explain(model.seen(RedWorld.redCell(0, 0)), "red");

    assertThat(explanation.neighbours()).isEmpty();
    assertThat(explanation.label()).isEqualTo("red");
  }

  @Test
  void odds_tell_parts_apart_where_the_probability_is_next_to_one() {
    assertThat(Occlusion.logOdds(new double[] {0, 60}, 1)).isEqualTo(60);
    assertThat(Occlusion.logOdds(new double[] {0, 60, 60}, 0)).isLessThan(-60);
    assertThat(Occlusion.logOdds(new double[] {-1000, 1000}, 0)).isEqualTo(-2000);
  }

  private static Explanation explained(RedWorld model, int column, int row, String label) {
    AtomicLong clock = new AtomicLong();
    Explanation explanation =
        new Explainer(model, GALLERY, () -> clock.getAndAdd(7))
            .explain(model.seen(RedWorld.redCell(column, row)), label);
    assertThat(explanation.nanos()).isEqualTo(7);
    return explanation;
  }

  private static void assertHottest(HeatMap heat, int column, int row) {
    assertThat(heat.at((column + 0.5) / 7, (row + 0.5) / 7)).isGreaterThan(0.99);
    assertThat(heat.at((6 - column + 0.5) / 7, (6 - row + 0.5) / 7)).isLessThan(0.1);
  }
}
