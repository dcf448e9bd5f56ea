package dev.discern.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.inference.GreyWorld;
import dev.discern.inference.GreyWorld.GreyClassifier;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.PackageDraft;
import dev.discern.training.audit.AuditPlan;
import dev.discern.training.calibration.DecisionGoal;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.reading.LabelRule;
import dev.discern.training.dataset.reading.PhotoFolder;
import dev.discern.training.dataset.splitting.Shares;
import dev.discern.training.dataset.splitting.SplitPlan;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSet;
import dev.discern.training.trainer.TrainingSettings;
import dev.discern.training.tuning.Candidates;
import dev.discern.training.tuning.CurveTrainer;
import dev.discern.training.tuning.MemoryJournals;
import dev.discern.training.tuning.TuningObserver;
import dev.discern.training.tuning.TuningPlan;
import dev.discern.training.tuning.board.Objective;
import dev.discern.training.tuning.proposal.Search;
import dev.discern.training.tuning.space.SearchSpace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuningLineTest {
  @TempDir private Path data;

  private final CurveTrainer trainer = new CurveTrainer();
  private final RememberingRegistry registry = new RememberingRegistry();
  private final List<String> evaluated = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int foldsIfFew;
  private final TrainingPorts ports =
      new TrainingPorts(
          GreyWorld::read,
          GreyWorld.decoder(),
          (onnx, description) ->
              new GreyClassifier(description, grey -> new double[] {100 - grey, grey - 100}),
          file -> Optional.empty(),
          registry,
          new ReportWords(),
          () -> Instant.EPOCH,
          () -> 0,
          "discern 0.1.0");
  private final TuningLine line =
      new TuningLine(
          ports,
          new MemoryJournals(),
          board -> ("board of " + board.rows().size()).getBytes(StandardCharsets.UTF_8));

  @BeforeEach
  void twentyPhotosOfEachLabel() throws IOException {
    for (int i = 0; i < 20; i++) {
      write("dark/" + i + ".png", i);
      write("light/" + i + ".png", 150 + i);
    }
  }

  @Test
  void the_winners_settings_and_weights_are_what_is_registered() {
    TuningResult result = tune(0, Objective.LOSS);

    assertThat(result.model().version().id()).isEqualTo("greys@1");
    assertThat(result.model().version().live()).isTrue();
    PackageDraft draft = registry.drafts.get(0);
    Map<String, String> best = result.board().rows().get(0).settings();
    assertThat(draft.description().provenance().settings()).containsAllEntriesOf(tried(best));
    assertThat(new String(draft.onnx(), StandardCharsets.UTF_8))
        .contains("learning-rate=" + best.get("learning-rate"))
        .endsWith(" on 28");
    assertThat(draft.parts().get(ModelPackage.LEADERBOARD)).asString().isEqualTo("board of 6");
  }

  /** Augmentation is called otherwise in a leaderboard than in a record of settings. */
  private static Map<String, String> tried(Map<String, String> settings) {
    return settings.entrySet().stream()
        .filter(setting -> Set.of("learning-rate", "batch", "hidden").contains(setting.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void the_photos_are_divided_as_training_divides_them_and_the_test_part_is_evaluated_once() {
    TuningResult tuned = tune(0, Objective.LOSS);
    TrainingResult trained =
        new TrainingLine(ports).run(request(0, Objective.LOSS).training(), TrainingObserver.SILENT);

    assertThat(tuned.model().split()).isEqualTo(trained.split());
    assertThat(trainer.shown).allSatisfy(set -> assertThat(files(set)).hasSize(34));
    assertThat(trainer.shown)
        .allSatisfy(
            set ->
                assertThat(files(set))
                    .doesNotContainAnyElementsOf(
                        trained.split().test().stream().map(LabelledPhoto::file).toList()));
    assertThat(evaluated.stream().filter("evaluating"::equals)).hasSize(1);
  }

  @Test
  void folds_are_of_what_is_not_for_testing() {
    TuningResult result = tune(4, Objective.LOSS);

    List<Path> test = result.model().split().test().stream().map(LabelledPhoto::file).toList();
    assertThat(test).hasSize(6);
    assertThat(trainer.shown)
        .allSatisfy(set -> assertThat(files(set)).hasSize(34).doesNotContainAnyElementsOf(test));
    Set<List<LabelledPhoto>> folds =
        trainer.shown.stream().map(TrainingSet::validation).collect(Collectors.toSet());
    folds.remove(result.model().split().validation()); // of the winner's last training
    assertThat(folds).hasSize(4);
    assertThat(folds.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(34);
    assertThat(result.board().about().folds()).isEqualTo(4);
    assertThat(result.model().report().summary().photos()).isEqualTo(6);
  }

  @Test
  void few_validation_photos_are_not_ranked_by_alone() {
    foldsIfFew = 5;

    assertThat(tune(0, Objective.LOSS).board().about().folds()).isEqualTo(5);
    assertThat(notes)
        .contains(
            "So few validation photos say little of which trial is best: each is measured on 5 folds of all that is not for testing (--folds 0 for the validation part alone).");
    assertThat(tune(4, Objective.LOSS).board().about().folds()).isEqualTo(4);
  }

  @Test
  void where_folds_are_too_much_to_ask_the_validation_part_has_to_do() {
    foldsIfFew = 30;

    assertThat(tune(0, Objective.LOSS).board().about().folds()).isZero();
    assertThat(notes).contains("Trials are measured on the validation part alone.");
  }

  @Test
  void macro_f1_is_that_of_the_model_as_it_would_serve() {
    assertThat(tune(0, Objective.MACRO_F1).board().rows())
        .allSatisfy(row -> assertThat(row.measured().macroF1()).isEqualTo(1.0));
  }

  @Test
  void a_search_that_is_stopped_registers_nothing_and_evaluates_nothing() {
    TuningObserver stopped =
        new TuningObserver() {
          @Override
          public boolean stopRequested() {
            return !trainer.trained.isEmpty();
          }
        };

    TuningResult result = line.run(request(0, Objective.LOSS), TrainingObserver.SILENT, stopped);

    assertThat(result.model()).isNull();
    assertThat(registry.drafts).isEmpty();
  }

  @Test
  void a_name_that_no_registry_takes_is_refused_before_a_photo_is_read() {
    TuningRequest request = request("Red Apples", 0, Objective.LOSS);

    assertThatThrownBy(() -> line.run(request, TrainingObserver.SILENT, TuningObserver.SILENT))
        .hasMessageStartingWith("\"Red Apples\" is not a name for a model.");
    assertThat(trainer.trained).isEmpty();
  }

  private TuningResult tune(int folds, Objective objective) {
    TrainingObserver observer =
        new TrainingObserver() {
          @Override
          public void progress(String stage, long done, long total) {
            if (done == total) {
              evaluated.add(stage);
            }
          }

          @Override
          public void note(String sentence) {
            notes.add(sentence);
          }
        };
    return line.run(request(folds, objective), observer, TuningObserver.SILENT);
  }

  private TuningRequest request(int folds, Objective objective) {
    return request("greys", folds, objective);
  }

  private TuningRequest request(String name, int folds, Objective objective) {
    Candidates candidates =
        new Candidates(
            Map.of("cnn", trainer),
            settings ->
                settings
                    .but()
                    .seed(42)
                    .preprocessing(PreprocessingContract.unitRange(1))
                    .settings());
    TrainingSettings base = candidates.base();
    TrainingRequest training =
        new TrainingRequest(
            new PhotoFolder(data, LabelRule.FOLDER, null),
            name,
            trainer,
            base,
            new SplitPlan(Shares.DEFAULT, null, null, false, folds),
            AuditPlan.DEFAULT,
            DecisionGoal.DEFAULT,
            "a test",
            "",
            true);
    TuningPlan plan = new TuningPlan(6, 2, Search.TPE, objective, SearchSpace.cnn(), 42);
    return new TuningRequest(training, foldsIfFew, plan, candidates, false);
  }

  private static List<Path> files(TrainingSet set) {
    return Stream.of(set.train(), set.validation())
        .flatMap(List::stream)
        .map(LabelledPhoto::file)
        .toList();
  }

  private void write(String file, int grey) throws IOException {
    Files.createDirectories(data.resolve(file).getParent());
    Files.write(data.resolve(file), new byte[] {(byte) grey, (byte) file.hashCode()});
  }
}
