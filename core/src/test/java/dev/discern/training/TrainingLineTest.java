package dev.discern.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.inference.GreyWorld;
import dev.discern.inference.GreyWorld.GreyClassifier;
import dev.discern.inference.model.Classifier;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Provenance;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ModelPackage;
import dev.discern.training.audit.AuditPlan;
import dev.discern.training.calibration.DecisionGoal;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.reading.LabelRule;
import dev.discern.training.dataset.reading.PhotoFolder;
import dev.discern.training.dataset.splitting.SplitPlan;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.trainer.Epoch;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingLineTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir private Path data;

  private final GreyTrainer trainer = new GreyTrainer();
  private final RememberingRegistry registry = new RememberingRegistry();
  private final List<Path> loaded = new ArrayList<>();
  private final List<GreyClassifier> classifiers = new ArrayList<>();
  private final TrainingLine line =
      new TrainingLine(
          new TrainingPorts(
              GreyWorld::read,
              GreyWorld.decoder(),
              this::load,
              file -> Optional.empty(),
              registry,
              new ReportWords(),
              () -> NOON,
              () -> 0,
              "discern 0.1.0"));

  @BeforeEach
  void twentyPhotosOfEachLabel() throws IOException {
    for (int i = 0; i < 20; i++) {
      write("dark/" + i + ".png", i);
      write("light/" + i + ".png", 150 + i);
    }
  }

  @Test
  void a_folder_becomes_a_live_model_with_its_figures() {
    TrainingResult result = run(true);
    assertThat(result.version().id()).isEqualTo("greys@1");
    assertThat(result.version().live()).isTrue();
    assertThat(result.previousLive()).isEmpty();
    assertThat(result.report().summary().accuracy()).isEqualTo(Proportion.of(6, 6));
    assertThat(result.report().epochs()).isEqualTo(GreyTrainer.EPOCHS);
    assertThat(result.report().photosFrom())
        .isEqualTo(
            "the untouched test part (28 train, 6 validation, 6 test; drawn with seed 42, each label in each part)");
  }

  @Test
  void the_trainer_never_sees_a_test_photo() {
    TrainingResult result = run(true);
    assertThat(result.split().test()).hasSize(6);
    assertThat(trainer.shown.train())
        .extracting(LabelledPhoto::file)
        .doesNotContainAnyElementsOf(files(result.split().test()));
    assertThat(trainer.shown.validation())
        .extracting(LabelledPhoto::file)
        .doesNotContainAnyElementsOf(files(result.split().test()));
  }

  @Test
  void the_package_says_where_the_model_comes_from() {
    TrainingResult result = run(true);
    ModelDescription description = registry.drafts.get(0).description();
    assertThat(description.name()).isEqualTo("greys");
    assertThat(description.architecture()).isEqualTo("cnn");
    assertThat(description.labels()).containsExactly("dark", "light");
    Provenance provenance = description.provenance();
    assertThat(provenance.madeAt()).isEqualTo(NOON);
    assertThat(provenance.madeBy()).isEqualTo("discern 0.1.0");
    assertThat(provenance.source()).isEqualTo(result.dataset().fingerprint());
    assertThat(provenance.split()).isEqualTo(result.split().description());
    assertThat(provenance.seed()).isEqualTo(42);
    assertThat(provenance.settings()).containsEntry("epochs", "60").containsEntry("threads", "2");
    assertThat(provenance.platform())
        .containsKeys("java", "system", "processor")
        .containsEntry("library", "by hand 1.0");
  }

  @Test
  void the_package_holds_the_graph_the_card_and_the_evaluation() {
    run(true);
    assertThat(registry.drafts.get(0).onnx()).isEqualTo(bytes("graph"));
    assertThat(registry.drafts.get(0).parts().get(ModelPackage.EVALUATION))
        .isEqualTo(bytes("report of greys"));
    assertThat(
            new String(
                registry.drafts.get(0).parts().get(ModelPackage.CARD), StandardCharsets.UTF_8))
        .contains("**Accuracy 100.0 %**", "Photos by nobody, CC0.");
  }

  @Test
  void the_model_decides_as_its_validation_photos_say() {
    run(true);
    DecisionSettings decision = registry.drafts.get(0).description().decision();
    assertThat(decision.candidatesFrom()).isNotNull();
    assertThat(decision.coverage()).isEqualTo(DecisionGoal.DEFAULT.coverage());
  }

  @Test
  void a_second_run_names_the_version_that_answered_before() {
    run(true);
    TrainingResult second = run(true);
    assertThat(second.version().id()).isEqualTo("greys@2");
    assertThat(second.previousLive()).hasValue(1);
    assertThat(registry.live).hasValue(2);
  }

  @Test
  void without_promotion_the_live_version_stays() {
    run(true);
    TrainingResult second = run(false);
    assertThat(second.version().live()).isFalse();
    assertThat(registry.live).hasValue(1);
  }

  @Test
  void the_graph_is_evaluated_from_a_file_that_is_gone_afterwards() {
    run(true);
    assertThat(loaded).isNotEmpty().allSatisfy(file -> assertThat(file).doesNotExist());
    assertThat(classifiers).allMatch(classifier -> classifier.closed);
  }

  @Test
  void a_full_disk_leaves_the_registry_as_it_was_and_no_file_behind() {
    run(true);
    registry.refuses = Refusal.of(RefusalCode.DISK_FULL, "The registry", "has no space left.");
    assertThatThrownBy(() -> run(true)).hasMessage("The registry has no space left.");
    assertThat(registry.drafts).hasSize(1);
    assertThat(registry.live).hasValue(1);
    assertThat(loaded).allSatisfy(file -> assertThat(file).doesNotExist());
  }

  @Test
  void a_graph_that_does_not_load_is_not_registered() {
    Refusal refusal = Refusal.of(RefusalCode.MODEL_NOT_ONNX, "The model", "is no ONNX graph.");
    TrainingLine broken =
        new TrainingLine(
            new TrainingPorts(
                GreyWorld::read,
                GreyWorld.decoder(),
                (onnx, description) -> {
                  loaded.add(onnx);
                  throw refusal;
                },
                file -> Optional.empty(),
                registry,
                new ReportWords(),
                () -> NOON,
                () -> 0,
                "discern"));
    assertThatThrownBy(() -> broken.run(request(true), TrainingObserver.SILENT)).isSameAs(refusal);
    assertThat(registry.drafts).isEmpty();
    assertThat(loaded.get(0)).doesNotExist();
  }

  @Test
  void a_name_that_no_registry_takes_is_refused_before_a_photo_is_read() {
    Listening observer = new Listening();
    assertThatThrownBy(() -> line.run(request("Red Apples"), observer))
        .hasMessageStartingWith("\"Red Apples\" is not a name for a model.");
    assertThat(observer.stages).isEmpty();
  }

  @Test
  void a_stop_while_photos_are_read_ends_there() {
    Listening observer = new Listening();
    observer.stopAfter = 3;
    assertThatThrownBy(() -> line.run(request(true), observer))
        .hasMessage(
            "The training was stopped before its first epoch, so there is nothing to keep. Train again.");
    assertThat(observer.stages).hasSize(3);
    assertThat(trainer.shown).isNull();
    assertThat(registry.drafts).isEmpty();
  }

  @Test
  void the_observer_hears_of_every_stage_and_of_what_was_skipped() throws IOException {
    for (int i = 0; i < 7; i++) {
      write("dark/broken" + i + ".png", GreyWorld.BROKEN);
    }
    Listening observer = new Listening();
    line.run(request(true), observer);
    assertThat(observer.stages)
        .containsOnly("reading photos", "auditing photos", "calibrating", "evaluating");
    assertThat(observer.epochs).isEqualTo(GreyTrainer.EPOCHS);
    assertThat(observer.notes).hasSize(9);
    assertThat(observer.notes.get(0))
        .isEqualTo("Skipped: " + data.resolve("dark/broken0.png") + " is broken. Send another.");
    assertThat(observer.notes.get(5)).isEqualTo("2 more files were skipped.");
    assertThat(observer.notes.get(6)).startsWith("2 labels have fewer than 30 photos, “light”");
    assertThat(observer.notes.get(7))
        .startsWith("40 photos of 2 labels: 28 train, 6 validation, 6 test;");
    assertThat(observer.notes.get(8)).startsWith("A precision of 95 % cannot be told from 6");
  }

  private TrainingResult run(boolean promote) {
    return line.run(request(promote), TrainingObserver.SILENT);
  }

  private TrainingRequest request(boolean promote) {
    return request("greys", promote);
  }

  private TrainingRequest request(String name) {
    return request(name, true);
  }

  private TrainingRequest request(String name, boolean promote) {
    TrainingSettings settings =
        trainer
            .defaults()
            .but()
            .seed(42)
            .preprocessing(PreprocessingContract.unitRange(1))
            .settings();
    return new TrainingRequest(
        new PhotoFolder(data, LabelRule.FOLDER, null),
        name,
        trainer,
        settings,
        SplitPlan.DEFAULT,
        AuditPlan.DEFAULT,
        DecisionGoal.DEFAULT,
        "a test",
        "Photos by nobody, CC0.",
        promote);
  }

  private Classifier load(Path onnx, ModelDescription description) {
    assertThat(onnx).hasContent("graph");
    loaded.add(onnx);
    GreyClassifier classifier =
        new GreyClassifier(description, grey -> new double[] {100 - grey, grey - 100});
    classifiers.add(classifier);
    return classifier;
  }

  private void write(String file, int grey) throws IOException {
    Files.createDirectories(data.resolve(file).getParent());
    Files.write(data.resolve(file), new byte[] {(byte) grey, (byte) file.hashCode()});
  }

  private static List<Path> files(List<LabelledPhoto> photos) {
    return photos.stream().map(LabelledPhoto::file).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final class Listening implements TrainingObserver {
    final List<String> stages = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<Epoch> epochs = new ArrayList<>();
    int stopAfter = Integer.MAX_VALUE;

    @Override
    public boolean stopRequested() {
      return stages.size() >= stopAfter;
    }

    @Override
    public void progress(String stage, long done, long total) {
      stages.add(stage);
    }

    @Override
    public void note(String sentence) {
      notes.add(sentence);
    }

    @Override
    public void epochDone(Epoch epoch, int all) {
      epochs.add(epoch);
    }
  }
}
