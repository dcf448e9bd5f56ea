package dev.discern.trainer;

import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.GraphSignature;
import dev.discern.inference.model.GraphSignature.ElementType;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Provenance;
import dev.discern.inference.model.ScoreKind;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.PreprocessingContract.ChannelOrder;
import dev.discern.inference.preprocessing.PreprocessingContract.Interpolation;
import dev.discern.inference.preprocessing.PreprocessingContract.Layout;
import dev.discern.inference.preprocessing.PreprocessingContract.ResizeRule;
import dev.discern.registry.ModelPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The three real models as packages, without the import that the engine does. */
final class RealBackbone {
  private RealBackbone() {}

  static ModelPackage in(Path onnx) {
    try {
      Path folder = Files.createTempDirectory("discern-backbone-");
      Files.createSymbolicLink(folder.resolve(ModelPackage.ONNX), onnx.toAbsolutePath());
      return new ModelPackage(folder, describe(onnx.getFileName().toString()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ModelDescription describe(String file) {
    boolean squeezenet = file.startsWith("SqueezeNet");
    return new ModelDescription(
        ModelDescription.FORMAT_VERSION,
        file,
        "imported",
        IntStream.range(0, 1000).mapToObj(i -> "class " + i).toList(),
        squeezenet ? caffe() : PreprocessingContract.imagenet(),
        new GraphSignature(
            squeezenet ? "data_0" : "input",
            squeezenet ? ElementType.FLOAT16 : ElementType.FLOAT32,
            file.startsWith("mobilenet") ? 0 : 1,
            squeezenet ? "softmaxout_1" : "output",
            squeezenet ? ScoreKind.PROBABILITIES : ScoreKind.LOGITS,
            null,
            null,
            null,
            null),
        DecisionSettings.DEFAULT,
        new Provenance(Instant.EPOCH, "test", "", "", 0, Map.of(), Map.of()),
        List.of());
  }

  private static PreprocessingContract caffe() {
    return new PreprocessingContract(
        224,
        224,
        ResizeRule.SHORT_SIDE_CROP,
        256,
        Interpolation.BILINEAR,
        ChannelOrder.BGR,
        1,
        List.of(103.939, 116.779, 123.68),
        List.of(1.0, 1.0, 1.0),
        Layout.NCHW);
  }
}
