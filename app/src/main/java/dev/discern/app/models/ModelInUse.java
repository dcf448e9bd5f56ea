package dev.discern.app.models;

import dev.discern.inference.ImageClassifier;
import dev.discern.registry.ModelPackage;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A live model lent to one caller: it stays open until this is closed, whatever is promoted
 * meanwhile. Closing twice is closing once.
 */
public final class ModelInUse implements AutoCloseable {
  private final OpenModel model;
  private final AtomicBoolean given = new AtomicBoolean();

  ModelInUse(OpenModel model) {
    this.model = model;
  }

  public String name() {
    return model.classifier().model().name();
  }

  public int version() {
    return model.version();
  }

  /** Its package on disk, read only. */
  public ModelPackage files() {
    return model.files();
  }

  public ImageClassifier classifier() {
    return model.classifier();
  }

  /**
   * Lends the same version once more, for work that may go on after this is closed.
   *
   * @throws IllegalStateException when it is closed already
   */
  public ModelInUse again() {
    ModelInUse other = given.get() ? null : model.lend();
    if (other == null) {
      throw new IllegalStateException(name() + " was given back before it was lent again");
    }
    return other;
  }

  @Override
  public void close() {
    if (given.compareAndSet(false, true)) {
      model.release();
    }
  }
}
