package dev.discern.training.tuning.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.training.tuning.space.Dimension.Choice;
import dev.discern.training.tuning.space.Dimension.Range;
import dev.discern.training.tuning.space.Knob;
import dev.discern.training.tuning.space.Point;
import dev.discern.training.tuning.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
  private static final SearchSpace SPACE =
      new SearchSpace(
          List.of(
              new Range(Knob.LEARNING_RATE, 1e-4, 1e-2, true),
              new Choice(Knob.BATCH, List.of("16", "32", "64"))));

  @ParameterizedTest
  @EnumSource
  void the_same_seed_trial_and_findings_propose_the_same(Search search) {
    assertThat(search.in(SPACE, 7).propose(9, found(20)))
        .isEqualTo(search.in(SPACE, 7).propose(9, found(20)))
        .isNotEqualTo(search.in(SPACE, 7).propose(10, found(20)))
        .isNotEqualTo(search.in(SPACE, 8).propose(9, found(20)));
  }

  @ParameterizedTest
  @EnumSource
  void every_proposal_lies_in_the_space(Search search) {
    for (int trial = 1; trial <= 300; trial++) {
      Point point = search.in(SPACE, 1).propose(trial, found(trial % 30));

      assertThat(Double.parseDouble(point.of(Knob.LEARNING_RATE))).isBetween(1e-4, 1e-2);
      assertThat(point.of(Knob.BATCH)).isIn("16", "32", "64");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 12, 13, 50, 101})
  void the_waves_are_all_the_trials(int trials) {
    for (Search search : Search.values()) {
      assertThat(search.waves(trials)).allMatch(wave -> wave > 0);
      assertThat(search.waves(trials).stream().mapToInt(wave -> wave).sum()).isEqualTo(trials);
    }
  }

  @Test
  void twelve_trials_begin_with_six_at_random() {
    assertThat(Search.TPE.waves(12)).containsExactly(6, 3, 3);
    assertThat(Search.RANDOM.waves(12)).containsExactly(12);
  }

  @Test
  void tpe_proposes_near_what_was_good() {
    Proposals proposals = Search.TPE.in(SPACE, 1);
    List<Seen> seen = found(40);

    List<Point> proposed =
        IntStream.rangeClosed(1, 50).mapToObj(trial -> proposals.propose(trial, seen)).toList();

    assertThat(proposed.stream().filter(point -> point.of(Knob.BATCH).equals("32")).count())
        .isGreaterThan(40);
    assertThat(proposed.stream().filter(point -> off(point) < 0.25).count()).isGreaterThan(35);
  }

  /** The best learning rate is 0.001, the best batch 32. */
  private static List<Seen> found(int count) {
    Proposals random = Search.RANDOM.in(SPACE, 3);
    List<Seen> found = new ArrayList<>();
    for (int trial = 1; trial <= count; trial++) {
      Point point = random.propose(trial, List.of());
      double badness = off(point) + (point.of(Knob.BATCH).equals("32") ? 0 : 1);
      found.add(new Seen(point, badness));
    }
    return found;
  }

  private static double off(Point point) {
    return Math.abs(Math.log10(Double.parseDouble(point.of(Knob.LEARNING_RATE)) / 0.001));
  }

  @Test
  void an_option_that_was_never_good_is_not_out_of_the_question() {
    Frequencies frequencies =
        new Frequencies(new Choice(Knob.BATCH, List.of("16", "32")), List.of("16", "16", "16"));

    assertThat(frequencies.of("32")).isEqualTo(0.2);
    assertThat(frequencies.of("16")).isEqualTo(0.8);
  }

  @Test
  void a_density_over_a_range_sums_to_one() {
    Range range = new Range(Knob.DROPOUT, 0, 1, false);
    Parzen parzen = new Parzen(range, List.of("0.1", "0.12", "0.9"));

    double sum =
        IntStream.range(0, 100).mapToDouble(i -> parzen.of("" + (i + 0.5) / 100)).sum() / 100;

    assertThat(sum).isBetween(0.98, 1.02);
    assertThat(parzen.of("0.11")).isGreaterThan(parzen.of("0.5"));
  }
}
