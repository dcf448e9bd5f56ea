package dev.discern.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.inference.model.ScoreKind;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.refusal.Refusal;
import dev.discern.testkit.photos.Drawing;
import dev.discern.training.trainer.Epoch;
import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSet;
import dev.discern.training.trainer.TrainingSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CnnTrainerTest {
  private static final TrainingSettings SMALL =
      TrainingSettings.cnn()
          .but()
          .preprocessing(PreprocessingContract.unitRange(32))
          .epochs(12)
          .settings();

  @TempDir Path folder;
  private final CnnTrainer trainer = new CnnTrainer(DrawnSet.PORTS, 1_000_000_000);

  @Test
  void two_classes_at_64_pixels_make_the_813217_parameters_of_the_apple_desk() {
    TrainedModel model =
        trainer.train(
            two(8), TrainingSettings.cnn().but().epochs(1).settings(), TrainingObserver.SILENT);

    assertThat(model.parameters()).isEqualTo(813_217);
    assertThat(model.graph().scoreKind()).isEqualTo(ScoreKind.SINGLE_LOGIT);
    assertThat(model.platform()).containsKey("trainer").containsEntry("threads", "2");
  }

  @Test
  void drawn_shapes_are_learned_in_a_few_epochs() {
    TrainedModel model = trainer.train(all(), SMALL, TrainingObserver.SILENT);

    assertThat(model.epochs().get(model.bestEpoch() - 1).validationAccuracy()).isGreaterThan(0.9);
    assertThat(model.graph().scoreKind()).isEqualTo(ScoreKind.LOGITS);
    assertThat(model.labels()).isEqualTo(DrawnSet.labels(Drawing.values()));
  }

  @Test
  void the_same_seed_and_photos_give_the_same_graph_to_the_last_bit() {
    TrainingSettings short3 = SMALL.but().epochs(3).dropout(0.3).settings();

    byte[] first = trainer.train(two(24), short3, TrainingObserver.SILENT).onnx();
    byte[] again = trainer.train(two(24), short3, TrainingObserver.SILENT).onnx();
    byte[] other =
        trainer.train(two(24), short3.but().seed(2).settings(), TrainingObserver.SILENT).onnx();

    assertThat(again).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void the_best_epoch_is_the_one_of_the_lowest_validation_loss() {
    TrainedModel model =
        trainer.train(
            two(16), SMALL.but().learningRate(0.02).epochs(10).settings(), TrainingObserver.SILENT);

    Epoch best = model.epochs().get(model.bestEpoch() - 1);
    assertThat(model.epochs())
        .allSatisfy(
            epoch ->
                assertThat(epoch.validationLoss()).isGreaterThanOrEqualTo(best.validationLoss()));
    assertThat(best.best()).isTrue();
  }

  @Test
  void a_stop_between_batches_keeps_the_best_epoch_so_far() {
    StopsInEpoch observer = new StopsInEpoch("epoch 3");

    TrainedModel model = trainer.train(two(40), SMALL, observer);

    assertThat(model.epochs()).hasSize(2).isEqualTo(observer.done);
    assertThat(model.bestEpoch()).isBetween(1, 2);
  }

  @Test
  void a_stop_in_the_first_epoch_keeps_what_was_learned_in_it() {
    TrainedModel model = trainer.train(two(40), SMALL, new StopsInEpoch("epoch 1"));

    assertThat(model.epochs()).hasSize(1);
    assertThat(model.bestEpoch()).isEqualTo(1);
  }

  @Test
  void a_stop_while_photos_are_read_is_refused_as_there_is_nothing_to_keep() {
    assertThatThrownBy(
            () -> trainer.train(two(8), SMALL, new StopsInEpoch("reading training photos")))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "The training was stopped before its first epoch, so there is nothing to keep. Train"
                + " again.");
  }

  @Test
  void a_photo_that_broke_since_the_audit_is_skipped_and_noted() {
    TrainingSet set = two(8);
    List<dev.discern.training.dataset.LabelledPhoto> train = new ArrayList<>(set.train());
    train.add(
        new DrawnSet(folder)
            .write(train.get(0).label(), 999, "no photo".getBytes(StandardCharsets.UTF_8)));
    List<String> notes = new ArrayList<>();

    trainer.train(
        new TrainingSet(set.labels(), train, set.validation()),
        SMALL.but().epochs(1).settings(),
        new TrainingObserver() {
          @Override
          public void note(String sentence) {
            notes.add(sentence);
          }
        });

    assertThat(notes).singleElement().asString().startsWith("Skipped: ").contains("999.png");
  }

  @Test
  void a_loss_that_is_no_number_ends_the_training_with_the_remedy() {
    assertThatThrownBy(
            () ->
                trainer.train(
                    two(40), SMALL.but().learningRate(1e20).settings(), TrainingObserver.SILENT))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "The training lost its way: the loss is no longer a number. Try a smaller"
                + " learning-rate.");
  }

  @Test
  void photos_that_do_not_fit_in_memory_are_refused_before_any_is_read() {
    assertThatThrownBy(
            () ->
                new CnnTrainer(DrawnSet.PORTS, 10_000)
                    .train(two(8), SMALL, TrainingObserver.SILENT))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("of memory for its photos at 40x40 pixels; the limit is");
  }

  @Test
  void sgd_with_momentum_learns_too() {
    TrainedModel model =
        trainer.train(
            two(32),
            SMALL.but().optimizer(TrainingSettings.Optimizer.SGD).learningRate(0.01).settings(),
            TrainingObserver.SILENT);

    assertThat(model.epochs().get(model.bestEpoch() - 1).validationAccuracy()).isGreaterThan(0.9);
  }

  private TrainingSet two(int each) {
    return new DrawnSet(folder).of(each, Drawing.values()[0], Drawing.values()[1]);
  }

  private TrainingSet all() {
    return new DrawnSet(folder).of(40, Drawing.values());
  }

  private static final class StopsInEpoch implements TrainingObserver {
    private final String stage;
    private final List<Epoch> done = new ArrayList<>();
    private boolean stop;

    StopsInEpoch(String stage) {
      this.stage = stage;
    }

    @Override
    public void progress(String now, long count, long total) {
      stop |= now.equals(stage);
    }

    @Override
    public void epochDone(Epoch epoch, int epochs) {
      done.add(epoch);
    }

    @Override
    public boolean stopRequested() {
      return stop;
    }
  }
}
