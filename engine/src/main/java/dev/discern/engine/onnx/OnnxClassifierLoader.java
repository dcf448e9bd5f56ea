package dev.discern.engine.onnx;

import dev.discern.inference.model.Classifier;
import dev.discern.inference.model.ModelDescription;
import dev.discern.registry.ClassifierLoader;
import java.nio.file.Path;

/**
 * Loads classifiers onto ONNX Runtime. Each predicts on its caller's thread, so the caller decides
 * how many photos are worked on at once.
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

  /**
   * How many callers at once keep every core busy: the container's limit, not the host's count.
   * More only wait for one another.
   */
  public static int usefulCallers() {
    return Runtime.getRuntime().availableProcessors();
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
