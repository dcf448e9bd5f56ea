package dev.discern.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.refusal.Refusal;
import dev.discern.training.calibration.DecisionGoal;
import dev.discern.training.calibration.Target;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DecisionOptionsTest {
  @Test
  void what_is_not_said_is_as_always() {
    assertThat(goal()).isEqualTo(DecisionGoal.DEFAULT);
  }

  @Test
  void a_target_is_a_precision_a_recall_or_a_cost() {
    assertThat(goal("--target", "precision=0.98").target()).isEqualTo(new Target.Precision(0.98));
    assertThat(goal("--target", "recall=0.9").target()).isEqualTo(new Target.Recall(0.9));
    assertThat(goal("--target", "cost=wrong:5,unsure:1").target()).isEqualTo(new Target.Cost(5, 1));
  }

  @Test
  void shares_and_looks_are_taken_as_they_are_said() {
    assertThat(goal("--coverage", "0.9", "--keep", "0.99", "--looks-like", "banana;Granny Smith"))
        .isEqualTo(
            new DecisionGoal(
                new Target.Precision(0.95), 0.9, 0.99, List.of("banana", "Granny Smith")));
  }

  @Test
  void a_target_that_nobody_knows_is_refused_with_those_there_are() {
    assertThatThrownBy(() -> goal("--target", "accuracy=0.9"))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "--target accuracy=0.9 is none that Discern knows. Write precision=0.95, recall=0.9 or cost=wrong:5,unsure:1.");
  }

  @Test
  void what_is_out_of_bounds_is_refused() {
    assertThatThrownBy(() -> goal("--target", "precision=95"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("precision is above 0 and below 1; not 95.0.");
    assertThatThrownBy(() -> goal("--target", "precision=0.9.5")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> goal("--keep", "1")).isInstanceOf(Refusal.class);
  }

  private static DecisionGoal goal(String... arguments) {
    DecisionOptions options = new DecisionOptions();
    new CommandLine(
            CommandLine.Model.CommandSpec.create()
                .addMixin("decision", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
        .parseArgs(arguments);
    return options.goal();
  }
}
