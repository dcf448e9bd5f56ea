package dev.discern.app.models;

import dev.discern.inference.ImageClassifier;
import dev.discern.registry.ModelPackage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One opened version and the number of its holders: its callers, and its seat while it is live. */
final class OpenModel {
  private final int version;
  private final ModelPackage files;
  private final ImageClassifier classifier;
  private final AtomicInteger holders = new AtomicInteger(1);

  OpenModel(int version, ModelPackage files, ImageClassifier classifier) {
    this.version = version;
    this.files = files;
    this.classifier = classifier;
  }

  int version() {
    return version;
  }

  ModelPackage files() {
    return files;
  }

  ImageClassifier classifier() {
    return classifier;
  }

  /** Lends it; null when its last holder has let go and it is closed. */
  @Nullable ModelInUse lend() {
    int before = holders.getAndUpdate(count -> count == 0 ? 0 : count + 1);
    return before == 0 ? null : new ModelInUse(this);
  }

  /** One holder less; the last one closes it. */
  void release() {
    if (holders.decrementAndGet() == 0) {
      classifier.close();
    }
  }
}
