package dev.discern.engine.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.engine.image.PhotoFiles;
import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.engine.onnx.OnnxClassifierLoader;
import dev.discern.engine.packages.PackageJson;
import dev.discern.engine.registry.FolderRegistry;
import dev.discern.inference.Answer;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.model.Gallery;
import dev.discern.registry.ModelPackage;
import dev.discern.testkit.TinyModel;
import dev.discern.testkit.TinyModels;
import dev.discern.testkit.photos.DrawnPhotos;
import dev.discern.training.TrainingLine;
import dev.discern.training.TrainingPorts;
import dev.discern.training.TrainingRequest;
import dev.discern.training.TrainingResult;
import dev.discern.training.audit.AuditPlan;
import dev.discern.training.calibration.DecisionGoal;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.reading.LabelRule;
import dev.discern.training.dataset.reading.PhotoFolder;
import dev.discern.training.dataset.splitting.SplitPlan;
import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.ReportFormat;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.trainer.Epoch;
import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.trainer.Trainer;
import dev.discern.training.trainer.TrainingObserver;
import dev.discern.training.trainer.TrainingSet;
import dev.discern.training.trainer.TrainingSettings;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The learning line with everything real but the trainer, whose graph has weights set by hand. */
class LearningLineTest {
  private static final Map<String, Color> COLOURS =
      Map.of("red", Color.RED, "green", Color.GREEN, "blue", Color.BLUE);

  @TempDir private Path temp;

  private final PhotoFiles photos = new PhotoFiles(ImageLimits.DEFAULT);
  private final StandardImageDecoder decoder = new StandardImageDecoder(ImageLimits.DEFAULT);
  private final OnnxClassifierLoader loader = new OnnxClassifierLoader();

  @Test
  void a_folder_of_photos_becomes_a_live_model_that_answers_as_it_was_evaluated()
      throws IOException {
    FolderRegistry registry =
        new FolderRegistry(temp.resolve("models"), () -> Instant.parse("2026-11-20T12:00:00Z"));
    TrainingResult result = line(registry).run(request(), TrainingObserver.SILENT);

    assertThat(result.report().summary().accuracy()).isEqualTo(Proportion.of(9, 9));
    assertThat(registry.live("colours")).hasValue(1);
    ModelPackage model = registry.open("colours", 1);
    assertThat(model.part(ModelPackage.CARD)).content().contains("**Accuracy 100.0 %**");
    assertThat(
            PackageJson.page()
                .readValue(
                    Files.readAllBytes(model.part(ModelPackage.EVALUATION)),
                    EvaluationReport.class))
        .isEqualTo(result.report());
    try (ImageClassifier classifier =
        new ImageClassifier(decoder, loader.load(model), Gallery.EMPTY, System::nanoTime)) {
      for (LabelledPhoto photo : result.split().test()) {
        Answer.Answered answer = (Answer.Answered) classifier.classify(photos.read(photo.file()));
        assertThat(answer.decided().best().label()).isEqualTo(photo.label());
      }
    }
  }

  private TrainingLine line(FolderRegistry registry) {
    return new TrainingLine(
        new TrainingPorts(
            photos,
            decoder,
            loader,
            file -> Optional.empty(),
            registry,
            new PackageReports(),
            () -> Instant.parse("2026-11-20T12:00:00Z"),
            System::nanoTime,
            "discern-test"));
  }

  private TrainingRequest request() throws IOException {
    return new TrainingRequest(
        new PhotoFolder(colourPhotos(temp.resolve("photos")), LabelRule.FOLDER, null),
        "colours",
        new HandTrainer(),
        new HandTrainer().defaults(),
        SplitPlan.DEFAULT,
        AuditPlan.DEFAULT,
        DecisionGoal.DEFAULT,
        "a test",
        "",
        true);
  }

  private static Path colourPhotos(Path root) throws IOException {
    for (Map.Entry<String, Color> colour : COLOURS.entrySet()) {
      Path folder = Files.createDirectories(root.resolve(colour.getKey()));
      for (int side = 10; side < 30; side++) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < side * side; pixel++) {
          image.setRGB(pixel % side, pixel / side, colour.getValue().getRGB());
        }
        Files.write(folder.resolve(side + ".png"), DrawnPhotos.encode(image, "png"));
      }
    }
    return root;
  }

  private static final class HandTrainer implements Trainer {
    private final TinyModel model = TinyModels.colours();

    @Override
    public String architecture() {
      return "cnn";
    }

    @Override
    public TrainingSettings defaults() {
      return TrainingSettings.cnn()
          .but()
          .preprocessing(model.description().preprocessing())
          .settings();
    }

    @Override
    public TrainedModel train(
        TrainingSet set, TrainingSettings settings, TrainingObserver observer) {
      return new TrainedModel(
          model.onnx(),
          model.description().graph(),
          model.description().preprocessing(),
          model.description().labels(),
          List.of(),
          List.of(new Epoch(1, 1, 1, 1, 1, true)),
          1,
          12,
          Map.of());
    }
  }

  private static final class PackageReports implements ReportFormat {
    @Override
    public byte[] write(EvaluationReport report) {
      return PackageJson.page().writeValueAsBytes(report);
    }

    @Override
    public EvaluationReport read(byte[] bytes) {
      return PackageJson.page().readValue(bytes, EvaluationReport.class);
    }
  }
}
