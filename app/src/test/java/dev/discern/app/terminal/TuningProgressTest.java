package dev.discern.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.training.trainer.Epoch;
import dev.discern.training.tuning.board.Measured;
import dev.discern.training.tuning.board.Objective;
import dev.discern.training.tuning.board.Result.Failed;
import dev.discern.training.tuning.board.Result.Finished;
import dev.discern.training.tuning.board.Run;
import dev.discern.training.tuning.space.Point;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TuningProgressTest {
  private static final Measured MEASURED = new Measured(0.1234, 0.95, null, 60, 31, 4);

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @Test
  void a_file_gets_a_line_for_each_training_that_ends() {
    TuningProgress progress = progress(false);

    progress.started(run(3, 2));
    progress.progress(run(3, 2), "embedding photos", 5, 10);
    progress.epochDone(run(3, 2), new Epoch(1, 0.5, 0.5, 0.4, 0.6, true));
    progress.done(new Finished(run(3, 2), MEASURED, false), Boards.three());
    progress.done(new Failed(run(2, 1), "The loss is no number."), Boards.three());
    progress.ended();

    assertThat(text())
        .isEqualTo(
            """
            trial 3, rung 2 of 2 (60 epochs): validation loss 0.1234, 4.0 s, place 1 of 2; batch 32
            trial 2, rung 1 of 2 (20 epochs): failed. The loss is no number.
            """);
  }

  @Test
  void what_was_finished_before_is_counted_not_listed() {
    TuningProgress progress = progress(false);

    progress.done(new Finished(run(1, 1), MEASURED, true), Boards.three());
    progress.done(new Finished(run(2, 1), MEASURED, true), Boards.three());
    progress.started(run(3, 1));

    assertThat(text())
        .isEqualTo("2 trainings were finished before and not repeated; --fresh starts over.\n");
  }

  @Test
  void a_person_sees_the_leaderboard_and_every_running_trial_in_place() {
    TuningProgress progress = progress(true);
    progress.done(new Finished(run(3, 2), MEASURED, false), Boards.three());
    progress.started(run(4, 1));
    progress.started(run(5, 1));
    written.reset();

    progress.started(run(6, 1));

    assertThat(text())
        .startsWith("\033[6A\r\033[J\033[?7l#  trial  rung")
        .contains("trial 4: begins\ntrial 5: begins\ntrial 6: begins\n");
    written.reset();
    progress.ended();
    assertThat(text()).isEqualTo("\033[7A\r\033[J");
  }

  @Test
  void a_note_stands_above_the_moving_lines() {
    TuningProgress progress = progress(true);
    progress.started(run(4, 1));
    written.reset();

    progress.note("Skipped: a.jpg.");

    assertThat(text()).startsWith("\033[1A\r\033[JSkipped: a.jpg.\n").contains("trial 4: begins");
  }

  @Test
  void a_table_leaves_out_what_is_alike_and_says_why_a_trial_failed() {
    assertThat(LeaderboardText.lines(Boards.three(), 12))
        .containsExactly(
            "#  trial  rung  loss    accuracy  learning-rate",
            "1      3   2/2  0.1234  95.0 %    0.0012",
            "2      1   1/2  0.3000  90.0 %    5.0E-4",
            "-      2     -  -       -         0.9            failed: The <loss> is no number.");
    assertThat(LeaderboardText.lines(Boards.three(), 1)).hasSize(3).endsWith("... and 2 more");
  }

  private TuningProgress progress(boolean interactive) {
    PrintStream stream = new PrintStream(written, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(stream, stream, InputStream.nullInputStream(), interactive);
    return new TuningProgress(terminal, () -> 0, Objective.LOSS, () -> false);
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }

  private static Run run(int trial, int rung) {
    return new Run(trial, new Point(Map.of("batch", "32")), rung, rung == 1 ? 20 : 60);
  }
}
