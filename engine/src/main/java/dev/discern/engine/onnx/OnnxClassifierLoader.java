package dev.discern.engine.onnx;

import dev.discern.inference.model.Classifier;
import dev.discern.inference.model.ModelDescription;
import dev.discern.registry.ClassifierLoader;
import java.nio.file.Path;

/**
 * Loads classifiers onto ONNX Runtime. Each predicts on its caller's thread, so the caller decides
 * how many photos are worked on at once: {@link Runtime#availableProcessors}, which knows the
 * container's limit, is the most that helps.
 */
public final class OnnxClassifierLoader implements ClassifierLoader {
  private final long maxBytes;

  public OnnxClassifierLoader() {
    this(OnnxFile.MAX_BYTES);
  }

  /**
   * As {@link #OnnxClassifierLoader()}, with another limit.
   *
   * @param maxBytes largest graph taken
   */
  public OnnxClassifierLoader(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public Classifier load(Path onnx, ModelDescription description) {
    OnnxFile.check(onnx, maxBytes);
    OnnxClassifier classifier = new OnnxClassifier(description, Sessions.open(onnx));
    try {
      classifier.checkDoors();
      return classifier;
    } catch (RuntimeException e) {
      classifier.close();
      throw e;
    }
  }
}
