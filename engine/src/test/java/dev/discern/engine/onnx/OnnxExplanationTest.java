package dev.discern.engine.onnx;

import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.model.Gallery;
import dev.discern.testkit.ExplanationContract;
import dev.discern.testkit.TinyModel;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class OnnxExplanationTest extends ExplanationContract {
  @TempDir Path folder;

  @Override
  protected ImageClassifier open(TinyModel model) {
    return new ImageClassifier(
        new StandardImageDecoder(ImageLimits.DEFAULT),
        new OnnxClassifierLoader().load(model.writeTo(folder), model.description()),
        Gallery.EMPTY,
        () -> 0);
  }
}
