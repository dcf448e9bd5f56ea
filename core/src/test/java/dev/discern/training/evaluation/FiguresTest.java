package dev.discern.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.discern.inference.decision.Score;
import dev.discern.training.evaluation.ConfusionMatrix.Cell;
import dev.discern.training.evaluation.EvaluationReport.Mistake;
import dev.discern.training.evaluation.EvaluationReport.SlowPhoto;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.judging.Judged;
import dev.discern.training.evaluation.judging.Judged.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final List<String> LABELS = List.of("a", "b", "c", "unseen");

  /** Worked by hand: rows a 3 1 0, b 1 5 0, c 0 1 1. */
  private final List<Judged> worked = new ArrayList<>();

  FiguresTest() {
    add(3, "a", "a");
    add(1, "a", "b");
    add(1, "b", "a");
    add(5, "b", "b");
    add(1, "c", "b");
    add(1, "c", "c");
  }

  @Test
  void precision_recall_and_f1_are_those_worked_by_hand() {
    List<ClassFigures> classes = figures(worked).classes();
    assertThat(classes).extracting(ClassFigures::label).containsExactly("a", "b", "c");
    assertThat(classes).extracting(ClassFigures::support).containsExactly(4, 6, 2);
    assertThat(classes.get(0)).isEqualTo(new ClassFigures("a", 3 / 4.0, 3 / 4.0, 0.75, 4));
    assertThat(classes.get(1).precision()).isEqualTo(5 / 7.0);
    assertThat(classes.get(1).recall()).isEqualTo(5 / 6.0);
    assertThat(classes.get(1).f1()).isCloseTo(10 / 13.0, within(1e-12));
    assertThat(classes.get(2).f1()).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void macro_f1_is_the_plain_mean_over_labels_that_have_photos() {
    double expected = (3 / 4.0 + 10 / 13.0 + 2 / 3.0) / 3;
    assertThat(figures(worked).summary().macroF1()).isCloseTo(expected, within(1e-12));
    add(1, "a", "unseen");
    List<ClassFigures> classes = figures(worked).classes();
    assertThat(classes.get(3)).isEqualTo(new ClassFigures("unseen", 0, 0, 0, 0));
    double withoutUnseen = (2 * 3 / (4.0 + 5) + 10 / 13.0 + 2 / 3.0) / 3;
    assertThat(figures(worked).summary().macroF1()).isCloseTo(withoutUnseen, within(1e-12));
  }

  @Test
  void accuracy_counts_the_diagonal() {
    Proportion accuracy = figures(worked).summary().accuracy();
    assertThat(accuracy).isEqualTo(Proportion.of(9, 12));
  }

  @Test
  void the_confusion_matrix_holds_what_was_taken_for_what() {
    ConfusionMatrix matrix = figures(worked).confusion();
    assertThat(matrix.labels()).containsExactly("a", "b", "c");
    assertThat(matrix.cells())
        .containsExactly(
            new Cell("a", "a", 3),
            new Cell("a", "b", 1),
            new Cell("b", "a", 1),
            new Cell("b", "b", 5),
            new Cell("c", "b", 1),
            new Cell("c", "c", 1));
    assertThat(matrix.count("c", "a")).isZero();
    assertThat(matrix.confusions()).hasSize(3).allMatch(cell -> cell.count() == 1);
  }

  @Test
  void log_loss_is_the_mean_of_minus_the_logarithm_and_is_clipped() {
    List<Judged> judged =
        List.of(judged("1", "a", "a", 0.5, 0.5), judged("2", "a", "b", 0.75, 0.25));
    assertThat(figures(judged).summary().logLoss())
        .isCloseTo((Math.log(2) + Math.log(4)) / 2, within(1e-12));
    assertThat(figures(List.of(judged("1", "a", "b", 1, 0))).summary().logLoss())
        .isCloseTo(15 * Math.log(10), within(1e-9));
  }

  @Test
  void top_five_counts_ranks_up_to_five() {
    List<Judged> judged =
        List.of(ranked(1, true, 1), ranked(5, true, 2), ranked(6, true, 3), ranked(2, false, 4));
    assertThat(figures(judged).summary().topFive()).isEqualTo(Proportion.of(3, 4));
  }

  @Test
  void accepted_photos_have_an_accuracy_of_their_own() {
    List<Judged> judged = List.of(ranked(1, true, 1), ranked(2, true, 2), ranked(2, false, 3));
    Summary summary = figures(judged).summary();
    assertThat(summary.accepted()).isEqualTo(Proportion.of(2, 3));
    assertThat(summary.accuracyOfAccepted()).isEqualTo(Proportion.of(1, 2));
  }

  @Test
  void the_surest_mistakes_come_first_and_twenty_are_enough() {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      judged.add(judged(i + ".png", "a", i % 5 == 0 ? "a" : "b", 0.5 + i / 100.0, 0.1));
    }
    List<Mistake> mistakes = figures(judged).mistakes();
    assertThat(mistakes).hasSize(20);
    assertThat(mistakes.get(0)).isEqualTo(new Mistake("29.png", "a", "b", 0.79, 0.1));
    assertThat(mistakes).extracting(Mistake::file).doesNotContain("25.png", "0.png");
  }

  @Test
  void the_slowest_photos_and_the_quantiles_are_in_milliseconds() {
    List<Judged> judged = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      judged.add(ranked(1, true, i * 1_000_000L));
    }
    assertThat(figures(judged).slowest()).hasSize(5);
    assertThat(figures(judged).slowest().get(0)).isEqualTo(new SlowPhoto("x.png", 20));
    EvaluationReport.Speed speed = figures(judged).speed(2, 500_000_000);
    assertThat(speed).isEqualTo(new EvaluationReport.Speed(2, 0.5, 40, 10, 19));
  }

  private static Figures figures(List<Judged> judged) {
    return new Figures(JudgedPhotos.ROOT, judged, LABELS);
  }

  private void add(int times, String actual, String predicted) {
    for (int i = 0; i < times; i++) {
      worked.add(judged("x.png", actual, predicted, 0.9, actual.equals(predicted) ? 0.9 : 0.05));
    }
  }

  private static Judged judged(
      String file, String actual, String predicted, double probability, double ofActual) {
    return JudgedPhotos.judged(file, actual, new Score(predicted, probability), ofActual);
  }

  private static Judged ranked(int rank, boolean accepted, long nanos) {
    return JudgedPhotos.ranked(rank, accepted ? Verdict.ACCEPTED : Verdict.UNCERTAIN, nanos);
  }
}
