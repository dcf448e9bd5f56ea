package dev.discern.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.discern.inference.model.Classifier;
import dev.discern.inference.model.Prediction;
import dev.discern.inference.model.Prediction.Extra;
import dev.discern.inference.preprocessing.PreprocessingContract.Layout;
import dev.discern.inference.preprocessing.Tensor;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.testkit.BrokenModels;
import dev.discern.testkit.TinyModel;
import dev.discern.testkit.TinyModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxClassifierTest {
  @TempDir Path folder;

  static List<TinyModel> three_class_models() {
    return List.of(
        TinyModels.colours(),
        TinyModels.plain(),
        TinyModels.softmax(),
        TinyModels.channelsLast(),
        TinyModels.halfPrecision(),
        TinyModels.fixedBatch(),
        TinyModels.secretlyFixedBatch());
  }

  @ParameterizedTest
  @MethodSource("three_class_models")
  void every_kind_of_graph_gives_the_same_logits_for_a_batch(TinyModel model) {
    Layout layout = model.description().preprocessing().layout();
    try (Classifier classifier = load(model)) {
      List<Prediction> predictions =
          classifier.predict(
              List.of(
                  Colours.plain(layout, 1, 0.25f, 0.5f),
                  Colours.plain(layout, 0, 1, 0),
                  Colours.plain(layout, 0.5f, 0.25f, 1)),
              Set.of());

      assertThat(predictions).hasSize(3);
      assertRelative(predictions.get(0).logits(), 0, -7.5, -5);
      assertRelative(predictions.get(1).logits(), 0, 10, 0);
      assertRelative(predictions.get(2).logits(), 0, -2.5, 5);
    }
  }

  @Test
  void one_sigmoid_gives_two_classes() {
    try (Classifier classifier = load(TinyModels.sigmoid())) {
      Prediction red = classifier.predict(List.of(Colours.plain(1, 0, 0)), Set.of()).get(0);

      assertThat(red.logits()[1] - red.logits()[0]).isCloseTo(10, within(1e-2));
    }
  }

  @Test
  void extras_come_only_when_asked_for() {
    try (Classifier classifier = load(TinyModels.colours())) {
      List<Tensor> photo = List.of(Colours.plain(0.5f, 0.25f, 1));

      Prediction without = classifier.predict(photo, Set.of()).get(0);
      Prediction with =
          classifier
              .predict(photo, Set.of(Extra.EMBEDDING, Extra.ACTIVATION, Extra.ORIGINAL_SCORES))
              .get(0);

      assertThat(without.embedding()).isNull();
      assertThat(without.activation()).isNull();
      assertThat(with.embedding()).containsExactly(0.5f, 0.25f, 1);
      assertThat(with.activation().channels()).isEqualTo(3);
      assertThat(with.activation().height()).isEqualTo(TinyModels.SIDE);
      assertThat(with.activation().values()).hasSize(3 * TinyModels.SIDE * TinyModels.SIDE);
      assertThat(with.activation().values()[0]).isEqualTo(0.5f);
      assertThat(with.originalLogits()).isNull();
    }
  }

  @Test
  void many_threads_at_once_each_get_their_own_answer() throws Exception {
    try (Classifier classifier = load(TinyModels.colours())) {
      ExecutorService threads = Executors.newFixedThreadPool(8);
      List<Future<Boolean>> checks = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        float shade = i / 400f;
        checks.add(
            threads.submit(
                () -> Math.abs(redLogit(classifier, shade) - shade * TinyModels.GAIN) < 1e-4));
      }
      threads.shutdown();

      for (Future<Boolean> check : checks) {
        assertThat(check.get()).isTrue();
      }
    }
  }

  @Test
  void closing_waits_for_calls_in_flight_and_refuses_later_ones() throws Exception {
    Classifier classifier = load(TinyModels.colours());
    List<Tensor> many =
        IntStream.range(0, 500).mapToObj(i -> Colours.plain(i / 500f, 0, 0)).toList();
    CountDownLatch started = new CountDownLatch(4);
    Callable<Integer> predictUntilClosed =
        () -> {
          started.countDown();
          for (int answered = 0; ; answered++) {
            try {
              assertThat(classifier.predict(many, Set.of())).hasSize(500);
            } catch (IllegalStateException closed) {
              assertThat(closed).hasMessage("the model colours has been closed");
              return answered;
            }
          }
        };
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Integer>> callers =
        IntStream.range(0, 4).mapToObj(i -> threads.submit(predictUntilClosed)).toList();
    started.await();

    classifier.close();
    classifier.close();

    for (Future<Integer> caller : callers) {
      assertThat(caller.get()).isNotNegative();
    }
    threads.shutdown();
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void scores_that_are_no_numbers_are_a_broken_model(float score) {
    try (Classifier classifier = load(BrokenModels.alwaysGiving(score))) {
      assertThatThrownBy(() -> classifier.predict(List.of(Colours.plain(1, 0, 0)), Set.of()))
          .isInstanceOf(Refusal.class)
          .hasMessage(
              "The model colours gives scores that are no numbers (NaN or infinite). Roll back to"
                  + " the version before, or register it again.")
          .extracting(e -> ((Refusal) e).code())
          .isEqualTo(RefusalCode.MODEL_BROKEN);
    }
  }

  @Test
  void a_graph_with_other_outputs_than_described_is_refused_at_once() {
    TinyModel liar = new TinyModel(TinyModels.plain().onnx(), TinyModels.colours().description());

    assertThatThrownBy(() -> load(liar))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("has the inputs [photo] and outputs [logits], but its description")
        .extracting(e -> ((Refusal) e).code())
        .isEqualTo(RefusalCode.MODEL_BROKEN);
  }

  @Test
  void a_tensor_of_the_wrong_size_never_reaches_the_graph() {
    try (Classifier classifier = load(TinyModels.colours())) {
      assertThatThrownBy(() -> classifier.predict(List.of(new Tensor(new float[7])), Set.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the model takes 768 numbers a photo, not 7");
    }
  }

  private Classifier load(TinyModel model) {
    return new OnnxClassifierLoader().load(model.writeTo(folder), model.description());
  }

  private static double redLogit(Classifier classifier, float shade) {
    return classifier.predict(List.of(Colours.plain(shade, 0, 0)), Set.of()).get(0).logits()[0];
  }

  private static void assertRelative(double[] logits, double... expected) {
    for (int i = 0; i < 3; i++) {
      assertThat(logits[i] - logits[0]).isCloseTo(expected[i], within(2e-2));
    }
  }
}
