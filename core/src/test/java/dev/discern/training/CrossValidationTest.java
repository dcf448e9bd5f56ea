package dev.discern.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.discern.inference.Answer;
import dev.discern.inference.GreyWorld;
import dev.discern.inference.GreyWorld.GreyClassifier;
import dev.discern.inference.model.Classifier;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.registry.ModelPackage;
import dev.discern.training.audit.AuditPlan;
import dev.discern.training.calibration.DecisionGoal;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Folds;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.reading.DatasetReader;
import dev.discern.training.dataset.reading.LabelRule;
import dev.discern.training.dataset.reading.PhotoFolder;
import dev.discern.training.dataset.splitting.FoldSplitter;
import dev.discern.training.dataset.splitting.Shares;
import dev.discern.training.dataset.splitting.SplitPlan;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.judging.Examination.Examined;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that know by heart what they learnt: what they have seen gets its label, else "none". */
class CrossValidationTest {
  private static final String MOSTLY = "dark";

  @TempDir private Path data;

  private final ByHeart trainer = new ByHeart();
  private final RememberingRegistry registry = new RememberingRegistry();
  private final TrainingPorts ports =
      new TrainingPorts(
          GreyWorld::read,
          GreyWorld.decoder(),
          CrossValidationTest::load,
          file -> Optional.empty(),
          registry,
          new ReportWords(),
          () -> Instant.EPOCH,
          () -> 0,
          "discern");

  @BeforeEach
  void twelveDarkPhotosAndEightLightOnes() throws IOException {
    for (int i = 0; i < 20; i++) {
      Path file = data.resolve(i < 12 ? "dark" : "light").resolve(i + ".png");
      Files.createDirectories(file.getParent());
      Files.write(file, new byte[] {(byte) (10 * i), 1});
    }
  }

  @Test
  void every_photo_is_answered_once_by_a_model_that_has_not_seen_it() {
    List<Examined> examined =
        run(TrainingObserver.SILENT).stream().flatMap(fold -> fold.examined().stream()).toList();
    assertThat(examined)
        .extracting(Examined::photo)
        .containsExactlyInAnyOrderElementsOf(dataset().photos());
    assertThat(examined).extracting(each -> best(each)).containsOnly(MOSTLY);
  }

  @Test
  void each_answer_holds_the_raw_prediction() {
    Examined first = run(TrainingObserver.SILENT).get(0).examined().get(0);
    assertThat(((Answer.Answered) first.answer()).prediction().logits()).containsExactly(1, 0);
  }

  @Test
  void a_fold_is_told_with_what_was_right_in_it() {
    List<String> notes = new ArrayList<>();
    run(
        new TrainingObserver() {
          @Override
          public void note(String sentence) {
            notes.add(sentence);
          }
        });
    assertThat(notes)
        .hasSize(4)
        .first()
        .isEqualTo("fold 1 of 4: 12 train, 3 validation, 5 test; 3 of 5 right.");
  }

  @Test
  void a_stop_leaves_no_figures() {
    assertThatThrownBy(
            () ->
                run(
                    new TrainingObserver() {
                      @Override
                      public boolean stopRequested() {
                        return !trainer.shown.isEmpty();
                      }
                    }))
        .hasMessage(
            "The training was stopped in fold 1 of 4: 12 train, 3 validation, 5 test, so there are no figures to keep. Train again.");
  }

  @Test
  void a_line_with_folds_reports_all_folds_and_keeps_a_model_of_every_photo() {
    TrainingResult result = line();
    assertThat(result.report().summary().accuracy()).isEqualTo(Proportion.of(12, 20));
    assertThat(result.report().inDepth().doubt().sets().covered().of()).isEqualTo(20);
    assertThat(result.report().photosFrom())
        .isEqualTo(
            "every photo, each judged by one of 4 models of the same recipe: by the one that learnt from"
                + " nothing of its fold; the model that is kept learnt from all of them (4 folds, drawn by group with seed 1, of 20 photos)");
    assertThat(result.split().test()).isEmpty();
    TrainingSet kept = trainer.shown.get(4);
    assertThat(Stream.concat(kept.train().stream(), kept.validation().stream())).hasSize(20);
    assertThat(new String(registry.drafts.get(0).onnx(), StandardCharsets.UTF_8))
        .isEqualTo(ByHeart.learnt(kept));
  }

  @Test
  void the_kept_models_settings_come_from_every_photo_out_of_fold() {
    line();
    // 12 of 20 right with logits apart by 1: the truth has 0.73 or 0.27, and 20 photos do not ask
    // for
    // another temperature
    DecisionSettings decision = registry.drafts.get(0).description().decision();
    assertThat(decision.temperature()).isEqualTo(1);
    assertThat(decision.candidatesFrom()).isCloseTo(1 / (1 + Math.E), within(1e-6));
  }

  @Test
  void the_card_says_that_the_figures_are_of_several_models() {
    line();
    assertThat(
            new String(
                registry.drafts.get(0).parts().get(ModelPackage.CARD), StandardCharsets.UTF_8))
        .contains("one of 4 models of the same recipe")
        .contains("On 20 photos");
  }

  private TrainingResult line() {
    return new TrainingLine(ports)
        .run(
            new TrainingRequest(
                new PhotoFolder(data, LabelRule.FOLDER, null),
                "greys",
                trainer,
                trainer.defaults(),
                new SplitPlan(Shares.DEFAULT, null, null, false, 4),
                AuditPlan.DEFAULT,
                DecisionGoal.DEFAULT,
                "a test",
                "",
                true),
            TrainingObserver.SILENT);
  }

  private List<HeldOut> run(TrainingObserver observer) {
    Dataset dataset = dataset();
    Folds folds =
        new FoldSplitter(4, 1, Shares.DEFAULT, PhotoGroups.NONE, PhotoGroups.NONE).divide(dataset);
    return new CrossValidation(ports, trainer, trainer.defaults()).run(dataset, folds, observer);
  }

  private Dataset dataset() {
    return new DatasetReader(GreyWorld::read, GreyWorld.decoder(), 1)
        .read(data, LabelRule.FOLDER, PreprocessingContract.unitRange(1), Progress.SILENT);
  }

  private static String best(Examined examined) {
    return ((Answer.Answered) examined.answer()).decided().best().label();
  }

  private static Classifier load(Path onnx, ModelDescription description) {
    try {
      List<String> learnt = Files.readAllLines(onnx);
      return new GreyClassifier(
          description,
          grey -> learnt.contains("" + grey) ? new double[] {0, 9} : new double[] {1, 0});
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Writes the greys of what it saw for a graph. */
  private static final class ByHeart implements Trainer {
    final List<TrainingSet> shown = new ArrayList<>();

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
      return new TrainedModel(
          learnt(set).getBytes(StandardCharsets.UTF_8),
          GreyWorld.signature(),
          settings.preprocessing(),
          set.labels(),
          List.of(),
          GreyTrainer.EPOCHS,
          1,
          2,
          Map.of());
    }

    static String learnt(TrainingSet set) {
      StringBuilder greys = new StringBuilder();
      for (LabelledPhoto photo :
          Stream.concat(set.train().stream(), set.validation().stream()).toList()) {
        greys.append(GreyWorld.read(photo.file()).bytes()[0] & 0xff).append('\n');
      }
      return greys.toString();
    }
  }
}
