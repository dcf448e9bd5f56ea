package dev.discern.training.tuning.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.training.trainer.Augmentation;
import dev.discern.training.trainer.TrainingSettings;
import dev.discern.training.tuning.proposal.Proposals;
import dev.discern.training.tuning.proposal.Search;
import dev.discern.training.tuning.proposal.Seen;
import dev.discern.training.tuning.space.Dimension.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchSpaceTest {
  private static final TrainingSettings DEFAULTS =
      TrainingSettings.transfer(PreprocessingContract.unitRange(64));

  @Test
  void a_space_is_the_same_words_in_every_process() {
    List<Knob> knobs = List.of(Knob.DROPOUT, Knob.LEARNING_RATE, Knob.BATCH);
    Idle idle = new Idle(Knob.HIDDEN, "0", new LinkedHashSet<>(knobs));
    List<Knob> backwards = new ArrayList<>(knobs);
    Collections.reverse(backwards);
    assertThat(idle)
        .hasToString(new Idle(Knob.HIDDEN, "0", new LinkedHashSet<>(backwards)).toString());
  }

  @Test
  void the_start_of_a_space_is_the_defaults() {
    Point start = SearchSpace.transfer(List.of("one", "two")).start(DEFAULTS);

    assertThat(start.applyTo(DEFAULTS)).isEqualTo(DEFAULTS);
    assertThat(start.of(Knob.BACKBONE)).isEqualTo("one");
    assertThat(SearchSpace.cnn().start(TrainingSettings.cnn()).applyTo(TrainingSettings.cnn()))
        .isEqualTo(TrainingSettings.cnn());
  }

  @Test
  void a_point_changes_what_it_names() {
    Point point =
        new Point(
            Map.of(
                "learning-rate", "0.003",
                "batch", "16",
                "hidden", "0",
                "dropout", "0.25",
                "weight-decay", "0.01",
                "views", "8",
                "augmentation", "strong"));

    assertThat(point.applyTo(DEFAULTS))
        .isEqualTo(
            DEFAULTS
                .but()
                .learningRate(0.003)
                .batch(16)
                .hidden(0)
                .dropout(0.25)
                .weightDecay(0.01)
                .augmentedViews(8)
                .augmentation(new Augmentation(true, 30, 0.25, 0.3))
                .settings());
  }

  @Test
  void what_is_settled_is_not_searched() {
    SearchSpace rest =
        SearchSpace.cnn().without(Set.of(Knob.BATCH, Knob.HIDDEN), TrainingSettings.cnn());

    assertThat(rest.dimensions())
        .extracting(Dimension::knob)
        .containsExactly(Knob.LEARNING_RATE, Knob.DROPOUT, Knob.WEIGHT_DECAY, Knob.AUGMENTATION);
  }

  @Test
  void a_linear_head_is_not_tried_with_what_it_ignores() {
    SearchSpace space = SearchSpace.transfer(List.of("one"));
    for (Search search : Search.values()) {
      Proposals proposals = search.in(space, 1);
      List<Seen> seen = new ArrayList<>();
      for (int trial = 1; trial <= 60; trial++) {
        Point point = proposals.propose(trial, seen);
        boolean linear = point.of(Knob.HIDDEN).equals("0");
        for (Knob knob : List.of(Knob.LEARNING_RATE, Knob.BATCH, Knob.DROPOUT)) {
          assertThat(point.of(knob).isEmpty()).as(knob.slug()).isEqualTo(linear);
        }
        assertThat(point.of(Knob.AUGMENTATION).isEmpty())
            .isEqualTo(point.of(Knob.VIEWS).equals("0"));
        assertThat(point.of(Knob.WEIGHT_DECAY)).isNotEmpty();
        seen.add(new Seen(point, trial % 7));
      }
      assertThat(seen).anyMatch(each -> each.point().of(Knob.HIDDEN).equals("0"));
      assertThat(seen).anyMatch(each -> !each.point().of(Knob.HIDDEN).equals("0"));
    }
  }

  @Test
  void the_first_linear_head_has_only_what_counts() {
    Point start = SearchSpace.transfer(List.of("one")).start(DEFAULTS);

    assertThat(start.values()).containsOnlyKeys("backbone", "hidden", "weight-decay", "views");
  }

  @Test
  void what_comes_to_nothing_beside_a_settled_value_is_not_searched() {
    SearchSpace space = SearchSpace.transfer(List.of("one"));
    TrainingSettings linear = DEFAULTS.but().hidden(0).settings();

    assertThat(space.without(Set.of(Knob.HIDDEN), linear).dimensions())
        .extracting(Dimension::knob)
        .containsExactly(Knob.BACKBONE, Knob.WEIGHT_DECAY, Knob.VIEWS, Knob.AUGMENTATION);
    assertThat(space.without(Set.of(Knob.HIDDEN), linear.but().hidden(64).settings()).dimensions())
        .extracting(Dimension::knob)
        .contains(Knob.LEARNING_RATE, Knob.BATCH, Knob.DROPOUT);
  }

  @Test
  void a_logarithmic_range_has_its_middle_at_the_geometric_mean() {
    Range range = new Range(Knob.LEARNING_RATE, 1e-4, 1e-2, true);

    assertThat(range.at(0)).isEqualTo("1.0E-4");
    assertThat(range.at(0.5)).isEqualTo("0.001");
    assertThat(range.at(0.123)).isEqualTo("1.76E-4");
    assertThat(range.place("0.001")).isCloseTo(0.5, offset(1e-9));
    assertThat(range.place("0")).isZero();
  }

  @Test
  void an_empty_range_is_a_mistake() {
    assertThatThrownBy(() -> new Range(Knob.DROPOUT, 1, 1, false))
        .hasMessage("dropout cannot be searched from 1.0 to 1.0");
  }
}
