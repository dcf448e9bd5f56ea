package dev.discern.trainer.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.training.trainer.Epoch;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSettings;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinearFitTest {
  private static final TrainingSettings SETTINGS =
      TrainingSettings.transfer(PreprocessingContract.imagenet());

  private final Rows train = DrawnRows.of(300, 8, 3, 1);
  private final Rows validation = DrawnRows.of(90, 8, 3, 1);

  @Test
  void clouds_apart_are_told_apart() {
    Epoch last = last(run(SETTINGS));

    assertThat(last.validationAccuracy()).isGreaterThan(0.9);
    assertThat(last.trainLoss()).isLessThan(0.3);
  }

  @Test
  void it_ends_where_the_loss_has_no_slope() {
    LinearFit.Solved solved = run(SETTINGS.but().epochs(200).settings());
    SoftmaxLoss loss = new SoftmaxLoss(train, SETTINGS.weightDecay());
    float[] weights = solved.head().weights();
    float[] biases = solved.head().biases();
    double[] gradient = new double[loss.numbers()];
    loss.at(
        IntStream.range(0, gradient.length)
            .mapToDouble(i -> i < weights.length ? weights[i] : biases[i - weights.length])
            .toArray(),
        gradient);

    assertThat(Arrays.stream(gradient).map(Math::abs).max()).hasValueCloseTo(0.0, offset(1e-4));
    assertThat(solved.fitted().epochs()).hasSizeLessThan(200);
  }

  @Test
  void the_last_step_is_kept_whatever_the_validation_rows_liked() {
    LinearFit.Solved solved = run(SETTINGS);

    assertThat(solved.fitted().best()).isEqualTo(solved.fitted().epochs().size());
  }

  @Test
  void the_same_rows_give_the_same_head_to_the_last_bit() {
    assertThat(run(SETTINGS).head().scores(validation.features()))
        .isEqualTo(run(SETTINGS).head().scores(validation.features()));
  }

  @Test
  void no_more_epochs_are_made_than_allowed() {
    assertThat(run(SETTINGS.but().epochs(3).settings()).fitted().epochs()).hasSize(3);
  }

  @Test
  void more_decay_makes_smaller_weights() {
    assertThat(squares(run(SETTINGS.but().weightDecay(1).settings())))
        .isLessThan(squares(run(SETTINGS)) / 10);
  }

  @Test
  void out_of_fold_what_nobody_can_tell_costs_more_than_what_anybody_can() {
    LinearFit fit = new LinearFit(SETTINGS, TrainingObserver.SILENT);

    assertThat(fit.outOfFold(train)).isLessThan(0.4);
    assertThat(fit.outOfFold(DrawnRows.of(300, 8, 3, 0))).isGreaterThan(Math.log(3));
  }

  @Test
  void a_class_of_one_row_is_judged_too() {
    Rows rare = new Rows(train.features(), train.labels().clone(), train.weights());
    for (int i = 1; i < 100; i++) {
      rare.labels()[i] = 1;
    }

    assertThat(new LinearFit(SETTINGS, TrainingObserver.SILENT).outOfFold(rare)).isFinite();
  }

  private LinearFit.Solved run(TrainingSettings settings) {
    return new LinearFit(settings, TrainingObserver.SILENT).run(train, validation);
  }

  private static Epoch last(LinearFit.Solved solved) {
    return solved.fitted().epochs().get(solved.fitted().best() - 1);
  }

  private static double squares(LinearFit.Solved solved) {
    double sum = 0;
    for (float weight : solved.head().weights()) {
      sum += weight * weight;
    }
    return sum;
  }
}
