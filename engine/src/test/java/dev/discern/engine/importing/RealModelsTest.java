package dev.discern.engine.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.engine.image.PhotoFiles;
import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.engine.onnx.OnnxClassifierLoader;
import dev.discern.engine.onnx.OnnxProbe;
import dev.discern.inference.Answer;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.preprocessing.Preset;
import dev.discern.registry.PackageDraft;
import dev.discern.testkit.SharedData;
import dev.discern.training.ImportOrder;
import dev.discern.training.LabelFile;
import dev.discern.training.ModelImport;
import dev.discern.training.trainer.ExposedGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Published classifiers, imported and asked about photos of ImageNet: the chain is right or not.
 */
class RealModelsTest {
  @TempDir Path folder;

  /** Expected: measured with ONNX Runtime on the full thousand photos; these are 250 of them. */
  @ParameterizedTest
  @CsvSource({
    "mobilenetv2-12-int8.onnx, IMAGENET, 0.82, 0.01",
    "shufflenet-v2-12-qdq.onnx, IMAGENET, 0.762, 0.05",
    "SqueezeNet_fp16.onnx, CAFFE, 0.61, 0.05"
  })
  void top_1_on_photos_of_imagenet(String file, Preset preset, double expected, double within)
      throws IOException {
    List<Path> photos = photos();
    PhotoFiles reader = new PhotoFiles(ImageLimits.DEFAULT);
    long right;
    try (ImageClassifier classifier = classifier(file, preset)) {
      right =
          photos.parallelStream()
              .filter(photo -> isRight(photo, classifier.classify(reader.read(photo))))
              .count();
    }

    assertThat((double) right / photos.size()).isBetween(expected - within, expected + within);
  }

  private static boolean isRight(Path photo, Answer answer) {
    String wnid = photo.getFileName().toString().split("_", 2)[0];
    return answer instanceof Answer.Answered answered
        && answered.decided().best().label().startsWith(wnid + " ");
  }

  private ImageClassifier classifier(String file, Preset preset) throws IOException {
    List<String> labels = LabelFile.read(SharedData.model("imagenet-synset.txt"));
    PackageDraft draft =
        new ModelImport(
                new OnnxProbe(),
                onnx -> new ExposedGraph(onnx, null, null),
                () -> Instant.EPOCH,
                "discern")
            .draft(new ImportOrder(SharedData.model(file), file, "imported", labels, preset));
    Path onnx = Files.write(folder.resolve("model.onnx"), draft.onnx());
    return new ImageClassifier(
        new StandardImageDecoder(ImageLimits.DEFAULT),
        new OnnxClassifierLoader().load(onnx, draft.description()),
        Gallery.EMPTY,
        System::nanoTime);
  }

  private static List<Path> photos() throws IOException {
    try (Stream<Path> files = Files.list(SharedData.data("imagenet-sample"))) {
      return files.filter(file -> file.toString().endsWith(".JPEG")).sorted().toList();
    }
  }
}
