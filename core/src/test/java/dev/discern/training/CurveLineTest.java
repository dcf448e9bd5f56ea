package dev.discern.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.inference.GreyWorld;
import dev.discern.inference.GreyWorld.GreyClassifier;
import dev.discern.inference.model.Classifier;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.training.audit.AuditPlan;
import dev.discern.training.calibration.DecisionGoal;
import dev.discern.training.dataset.reading.LabelRule;
import dev.discern.training.dataset.reading.PhotoFolder;
import dev.discern.training.dataset.splitting.Shares;
import dev.discern.training.dataset.splitting.SplitPlan;
import dev.discern.training.evaluation.curve.CurvePoint;
import dev.discern.training.evaluation.curve.LearningCurve;
import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.trainer.Trainer;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSet;
import dev.discern.training.trainer.TrainingSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that call every photo dark until they have seen forty. */
class CurveLineTest {
  private static final int ENOUGH = 40;

  @TempDir private Path data;

  private final SlowLearner trainer = new SlowLearner();
  private final RememberingRegistry registry = new RememberingRegistry();

  @BeforeEach
  void sixtyPhotosOfEachLabel() throws IOException {
    for (int i = 0; i < 60; i++) {
      write("dark/" + i + ".png", i);
      write("light/" + i + ".png", 150 + i);
    }
  }

  @Test
  void each_share_is_learnt_from_and_judged_on_the_untouched_test_part() {
    LearningCurve curve = run(0, 2);
    assertThat(curve.points()).extracting(CurvePoint::share).containsExactly(0.125, 0.25, 0.5, 1.0);
    assertThat(curve.points())
        .extracting(CurvePoint::photos)
        .containsExactly(12.0, 26.0, 52.0, 102.0);
    assertThat(curve.points())
        .extracting(point -> point.accuracy().value())
        .containsExactly(0.5, 0.5, 1.0, 1.0);
    assertThat(curve.all().accuracy().photos()).isEqualTo(18);
    assertThat(curve.all().drawings()).isEqualTo(2);
    assertThat(curve.photosFrom()).startsWith("84 train, 18 validation, 18 test");
  }

  @Test
  void with_folds_every_photo_is_judged_and_no_model_has_seen_its_own() {
    LearningCurve curve = run(4, 1);
    assertThat(curve.all().accuracy().photos()).isEqualTo(120);
    assertThat(curve.all().photos()).isEqualTo(90);
    assertThat(trainer.shown).hasSize(4 * 4);
  }

  @Test
  void a_drawing_has_a_seed_of_its_own_and_nothing_is_registered() {
    run(0, 2);
    assertThat(trainer.seeds).containsExactly(1L, 2L, 1L, 2L, 1L, 2L, 1L, 2L);
    assertThat(registry.drafts).isEmpty();
  }

  @Test
  void only_with_folds_may_the_validation_photos_be_learnt_from_too() {
    run(0, 1);
    assertThat(trainer.shown).noneMatch(TrainingSet::learnAll);
    trainer.shown.clear();
    run(4, 1);
    assertThat(trainer.shown).allMatch(TrainingSet::learnAll);
  }

  @Test
  void no_drawing_at_all_is_refused() {
    assertThatThrownBy(() -> new CurvePlan(0))
        .hasMessage(
            "The number of drawings is 0, but each share of the photos is drawn once at least. Choose 1 or more, such as 3.");
  }

  private LearningCurve run(int folds, int drawings) {
    TrainingPorts ports =
        new TrainingPorts(
            GreyWorld::read,
            GreyWorld.decoder(),
            CurveLineTest::load,
            file -> Optional.empty(),
            registry,
            new ReportWords(),
            () -> Instant.EPOCH,
            () -> 0,
            "discern");
    TrainingRequest request =
        new TrainingRequest(
            new PhotoFolder(data, LabelRule.FOLDER, null),
            "greys",
            trainer,
            trainer.defaults(),
            new SplitPlan(Shares.DEFAULT, null, null, false, folds),
            AuditPlan.DEFAULT,
            DecisionGoal.DEFAULT,
            "a test",
            "",
            false);
    return new CurveLine(ports).run(request, new CurvePlan(drawings), TrainingObserver.SILENT);
  }

  private void write(String name, int grey) throws IOException {
    Path file = data.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[] {(byte) grey, 1});
  }

  private static Classifier load(Path onnx, ModelDescription description) {
    try {
      boolean learnt = Integer.parseInt(Files.readString(onnx)) >= ENOUGH;
      return new GreyClassifier(
          description, grey -> learnt && grey > 100 ? new double[] {0, 9} : new double[] {1, 0});
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Writes how many it saw for a graph. */
  private static final class SlowLearner implements Trainer {
    final List<TrainingSet> shown = new ArrayList<>();
    final List<Long> seeds = new ArrayList<>();

    @Override
    public String architecture() {
      return "cnn";
    }

    @Override
    public TrainingSettings defaults() {
      return TrainingSettings.cnn()
          .but()
          .preprocessing(PreprocessingContract.unitRange(1))
          .settings();
    }

    @Override
    public TrainedModel train(
        TrainingSet set, TrainingSettings settings, TrainingObserver observer) {
      shown.add(set);
      seeds.add(settings.seed());
      return new TrainedModel(
          ("" + set.train().size()).getBytes(StandardCharsets.UTF_8),
          GreyWorld.signature(),
          settings.preprocessing(),
          set.labels(),
          List.of(),
          GreyTrainer.EPOCHS,
          1,
          2,
          Map.of());
    }
  }
}
