package dev.discern.trainer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import ai.djl.ndarray.types.Shape;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.trainer.photos.Seeds;
import dev.discern.training.trainer.Epoch;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSettings;
import dev.discern.training.trainer.TrainingSettings.Schedule;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FitTest {
  private static final TrainingSettings SETTINGS =
      TrainingSettings.transfer(PreprocessingContract.unitRange(8))
          .but()
          .hidden(0)
          .dropout(0)
          .weightDecay(0)
          .learningRate(0.02)
          .epochs(30)
          .settings();

  @Test
  void class_weights_find_the_rare_class_that_plain_fitting_gives_up() {
    Examples train = new Overlapping(450, 50, 1);
    Examples judged = new Overlapping(200, 200, 2);

    double plain = recallOfTheRare(SETTINGS.but().classWeights(false).settings(), train, judged);
    double weighed = recallOfTheRare(SETTINGS, train, judged);

    assertThat(plain).isLessThan(0.5);
    assertThat(weighed).isGreaterThan(0.7);
  }

  @Test
  void the_best_epochs_weights_are_the_ones_that_stay() {
    try (Torch torch = Torch.open(1)) {
      TrainingSettings wild = SETTINGS.but().learningRate(3).epochs(50).patience(4).settings();
      Head head = head(torch);
      Fit fit = new Fit(torch, head, Objective.SOFTMAX, wild, TrainingObserver.SILENT);
      Overlapping validation = new Overlapping(60, 60, 4);

      Fitted fitted = fit.run(new Overlapping(60, 60, 3), validation, 2);

      Epoch best = fitted.epochs().get(fitted.best() - 1);
      assertThat(fitted.best()).isLessThan(fitted.epochs().size());
      assertThat(loss(fit, validation)).isCloseTo(best.validationLoss(), offset(1e-5));
    }
  }

  @Test
  void it_ends_when_patience_runs_out() {
    try (Torch torch = Torch.open(1)) {
      TrainingSettings wild = SETTINGS.but().learningRate(3).epochs(50).patience(4).settings();
      Fit fit = new Fit(torch, head(torch), Objective.SOFTMAX, wild, TrainingObserver.SILENT);

      Fitted fitted = fit.run(new Overlapping(60, 60, 3), new Overlapping(60, 60, 4), 2);

      assertThat(fitted.epochs()).hasSize(fitted.best() + 4);
    }
  }

  @Test
  void the_learning_rate_follows_its_schedule_from_the_second_epoch_on() {
    TrainingSettings constant = SETTINGS.but().schedule(Schedule.CONSTANT).settings();
    TrainingSettings cosine = SETTINGS.but().schedule(Schedule.COSINE).settings();
    assertThat(trainLosses(cosine.but().epochs(4).settings()))
        .hasSize(4)
        .startsWith(trainLosses(constant).get(0))
        .isNotEqualTo(trainLosses(constant.but().epochs(4).settings()));
  }

  private static List<Double> trainLosses(TrainingSettings settings) {
    try (Torch torch = Torch.open(1)) {
      return new Fit(torch, head(torch), Objective.SOFTMAX, settings, TrainingObserver.SILENT)
          .run(new Overlapping(60, 60, 3), new Overlapping(60, 60, 4), 2).epochs().stream()
              .map(Epoch::trainLoss)
              .toList();
    }
  }

  @Test
  void both_objectives_agree_on_two_classes() {
    float[] one = {1.3f};
    float[] two = {0, 1.3f};

    for (int label = 0; label < 2; label++) {
      assertThat(Objective.SIGMOID.loss(one, label))
          .isCloseTo(Objective.SOFTMAX.loss(two, label), offset(1e-7));
    }
    assertThat(Objective.SIGMOID.best(one)).isEqualTo(1).isEqualTo(Objective.SOFTMAX.best(two));
  }

  @Test
  void the_native_loss_is_the_reported_one() {
    float[] scores = {2.5f, -1f, 0.25f, -30f, 40f, 0f};
    int[] labels = {0, 1, 1};
    double[] weights = {1, 2, 0.5};
    try (Torch torch = Torch.open(1)) {
      for (Objective objective : Objective.values()) {
        int outputs = objective == Objective.SIGMOID ? 1 : 2;
        float[] used = Arrays.copyOf(scores, 3 * outputs);
        double expected = 0;
        for (int i = 0; i < 3; i++) {
          float[] own = Arrays.copyOfRange(used, i * outputs, (i + 1) * outputs);
          expected += weights[i] * objective.loss(own, labels[i]) / 3;
        }
        float computed =
            objective
                .loss(torch.arrays().create(used, new Shape(3, outputs)), labels, weights)
                .getFloat();
        assertThat((double) computed).as(objective.name()).isCloseTo(expected, offset(1e-5));
      }
    }
  }

  @Test
  void what_is_fitted_does_not_depend_on_what_runs_beside_it() throws Exception {
    List<Long> seeds = List.of(1L, 2L, 3L);
    List<Map<String, List<Float>>> alone = new ArrayList<>();
    for (long seed : seeds) {
      alone.add(fitted(seed, TrainingObserver.SILENT));
    }
    Phaser trainings = new Phaser(seeds.size());
    TrainingObserver together = new MeetingEachEpoch(trainings);
    ExecutorService threads = Executors.newFixedThreadPool(seeds.size());
    try {
      List<Future<Map<String, List<Float>>>> beside = new ArrayList<>();
      for (long seed : seeds) {
        beside.add(
            threads.submit(
                () -> {
                  try {
                    return fitted(seed, together);
                  } finally {
                    trainings.arriveAndDeregister(); // one that fails must not keep the others
                  }
                }));
      }

      for (int i = 0; i < seeds.size(); i++) {
        assertThat(beside.get(i).get(2, TimeUnit.MINUTES)).isEqualTo(alone.get(i));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Map<String, List<Float>> fitted(long seed, TrainingObserver observer) {
    TrainingSettings settings =
        SETTINGS.but().seed(seed).dropout(0.5).epochs(10).patience(10).settings();
    try (Torch torch = Torch.open(1)) {
      Head head = new Head(torch, 2, 64, 2, Seeds.stream(seed));
      Fit fit = new Fit(torch, head, Objective.SOFTMAX, settings, observer);
      fit.run(new Overlapping(200, 200, seed), new Overlapping(60, 60, 4), 2);
      return head.weights().values().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, weight -> list(weight.getValue())));
    }
  }

  /** So that none is done before the others begin. */
  private record MeetingEachEpoch(Phaser trainings) implements TrainingObserver {
    @Override
    public void epochDone(Epoch epoch, int epochs) {
      trainings.arriveAndAwaitAdvance();
    }
  }

  private static List<Float> list(float[] values) {
    return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
  }

  private static double recallOfTheRare(
      TrainingSettings settings, Examples train, Examples judged) {
    try (Torch torch = Torch.open(1)) {
      Fit fit = new Fit(torch, head(torch), Objective.SOFTMAX, settings, TrainingObserver.SILENT);
      fit.run(train, train, 2);
      int[] rare = IntStream.range(0, judged.count()).filter(i -> judged.label(i) == 1).toArray();
      float[] scores = fit.scores(judged, rare);
      long found =
          IntStream.range(0, rare.length).filter(i -> scores[2 * i + 1] > scores[2 * i]).count();
      return (double) found / rare.length;
    }
  }

  private static double loss(Fit fit, Examples examples) {
    int[] all = IntStream.range(0, examples.count()).toArray();
    float[] scores = fit.scores(examples, all);
    return IntStream.of(all)
        .mapToDouble(
            i ->
                Objective.SOFTMAX.loss(
                    new float[] {scores[2 * i], scores[2 * i + 1]}, examples.label(i)))
        .average()
        .orElseThrow();
  }

  private static Head head(Torch torch) {
    return new Head(torch, 2, 0, 2, Seeds.stream(1));
  }

  /** Two clouds that overlap: no line parts them, so the prior decides. */
  private record Overlapping(int common, int rare, long seed) implements Examples {
    @Override
    public int count() {
      return common + rare;
    }

    @Override
    public int label(int index) {
      return index < common ? 0 : 1;
    }

    @Override
    public void write(int index, int epoch, FloatBuffer into) {
      SplittableRandom random = Seeds.stream(seed, index);
      double centre = label(index) == 0 ? -0.7 : 0.7;
      into.put((float) (centre + random.nextGaussian()));
      into.put((float) random.nextGaussian());
    }
  }
}
