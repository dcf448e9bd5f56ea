package dev.discern.training.evaluation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.discern.training.evaluation.interval.Bootstrap;
import dev.discern.training.evaluation.ranking.Ranking.Point;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RankingTest {
  /** scikit-learn's own example of both areas. */
  private final Ranking known =
      ranked(new double[] {0.1, 0.4, 0.35, 0.8}, new boolean[] {false, false, true, true});

  @Test
  void the_areas_are_those_of_the_textbook() {
    assertThat(known.rocAuc().value()).isEqualTo(0.75);
    assertThat(known.averagePrecision().value()).isCloseTo(0.8333, within(1e-4));
  }

  @Test
  void the_curves_run_from_nothing_to_everything() {
    assertThat(known.roc())
        .containsExactly(
            new Point(0, 0),
            new Point(0, 0.5),
            new Point(0.5, 0.5),
            new Point(0.5, 1),
            new Point(1, 1));
    assertThat(known.precisionRecall())
        .containsExactly(
            new Point(0.5, 1), new Point(0.5, 0.5), new Point(1, 2 / 3.0), new Point(1, 0.5));
  }

  @Test
  void photos_of_one_score_come_at_once() {
    Ranking tied = ranked(new double[] {1, 1, 1, 1}, new boolean[] {true, false, true, false});
    assertThat(tied.rocAuc().value()).isEqualTo(0.5);
    assertThat(tied.roc()).containsExactly(new Point(0, 0), new Point(1, 1));
  }

  @Test
  void scores_that_know_nothing_have_a_half_in_their_interval_and_long_curves_are_thinned() {
    SplittableRandom random = new SplittableRandom(3);
    double[] scores = random.doubles(1_000).toArray();
    boolean[] has = new boolean[1_000];
    for (int i = 0; i < has.length; i++) {
      has[i] = random.nextInt(4) == 0;
    }
    Ranking ranking = ranked(scores, has);
    assertThat(ranking.photos() + ranking.others()).isEqualTo(1_000);
    assertThat(ranking.rocAuc().interval().contains(0.5)).isTrue();
    assertThat(ranking.roc()).hasSize(200).endsWith(new Point(1, 1)).startsWith(new Point(0, 0));
  }

  private static Ranking ranked(double[] scores, boolean[] has) {
    return Ranking.of("a", scores, has, Bootstrap.ofSinglePhotos(has.length, 1));
  }
}
