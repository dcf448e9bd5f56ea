package dev.discern.training.tuning;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.refusal.Refusal;
import dev.discern.training.tuning.board.Objective;
import dev.discern.training.tuning.proposal.Search;
import dev.discern.training.tuning.space.SearchSpace;
import java.util.List;
import org.junit.jupiter.api.Test;

class TuningPlanTest {
  @Test
  void no_trials_are_refused() {
    refused(0, 1, "--trials 0 is no number of trials; give 1 to 10000.");
  }

  @Test
  void none_at_once_is_refused() {
    refused(3, 0, "--parallel 0 is no number of trials at once; give 1 or more.");
  }

  @Test
  void more_at_once_than_there_are_is_refused() {
    refused(
        3,
        4,
        "--parallel 4 is more at once than there are trials (3). Give fewer, or more --trials.");
  }

  @Test
  void a_search_of_nothing_is_refused() {
    SearchSpace nothing = new SearchSpace(List.of());

    assertThatThrownBy(() -> new TuningPlan(1, 1, Search.TPE, Objective.LOSS, nothing, 1))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "The search has nothing left to search: every setting is given. Leave one out, or use discern train.");
  }

  private static void refused(int trials, int parallel, String message) {
    assertThatThrownBy(
            () ->
                new TuningPlan(trials, parallel, Search.TPE, Objective.LOSS, SearchSpace.cnn(), 1))
        .isInstanceOf(Refusal.class)
        .hasMessage(message);
  }
}
