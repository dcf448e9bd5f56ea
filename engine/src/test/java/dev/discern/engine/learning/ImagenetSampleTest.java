package dev.discern.engine.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.engine.image.PhotoFiles;
import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.engine.onnx.OnnxClassifierLoader;
import dev.discern.engine.onnx.OnnxProbe;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.preprocessing.Preset;
import dev.discern.registry.PackageDraft;
import dev.discern.testkit.SharedData;
import dev.discern.training.ImportOrder;
import dev.discern.training.LabelFile;
import dev.discern.training.ModelImport;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.reading.DatasetReader;
import dev.discern.training.dataset.reading.LabelRule;
import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.EvaluationSet;
import dev.discern.training.evaluation.Evaluator;
import dev.discern.training.trainer.ExposedGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate} on photos whose label is in the file name, with a published classifier. */
class ImagenetSampleTest {
  private final PhotoFiles photos = new PhotoFiles(ImageLimits.DEFAULT);
  private final StandardImageDecoder decoder = new StandardImageDecoder(ImageLimits.DEFAULT);

  @Test
  void an_imported_classifier_is_as_good_as_it_was_measured(@TempDir Path folder)
      throws IOException {
    try (ImageClassifier classifier = mobilenet(folder)) {
      Dataset dataset =
          new DatasetReader(photos, decoder, 2)
              .readFor(
                  classifier.model().labels(),
                  SharedData.data("imagenet-sample"),
                  LabelRule.fileName("^(n\\d+)_.*"),
                  Progress.SILENT);
      EvaluationReport report =
          new Evaluator(classifier, photos, 2, System::nanoTime)
              .evaluate("mobilenet", EvaluationSet.of(dataset), Progress.SILENT);

      assertThat(report.summary().photos()).isEqualTo(250);
      assertThat(report.summary().accuracy().share()).isBetween(0.81, 0.83);
      assertThat(report.summary().topFive().share()).isBetween(0.93, 0.98);
      assertThat(report.refused()).isEmpty();
      assertThat(report.mistakes()).hasSize(20);
    }
  }

  private ImageClassifier mobilenet(Path folder) throws IOException {
    Path file = SharedData.model("mobilenetv2-12-int8.onnx");
    ImportOrder order =
        new ImportOrder(
            file,
            "mobilenet",
            "a test",
            LabelFile.read(SharedData.model("imagenet-synset.txt")),
            Preset.IMAGENET);
    PackageDraft draft =
        new ModelImport(
                new OnnxProbe(),
                onnx -> new ExposedGraph(onnx, null, null),
                () -> Instant.EPOCH,
                "test")
            .draft(order);
    Path onnx = Files.write(folder.resolve("model.onnx"), draft.onnx());
    return new ImageClassifier(
        decoder,
        new OnnxClassifierLoader().load(onnx, draft.description()),
        Gallery.EMPTY,
        System::nanoTime);
  }
}
