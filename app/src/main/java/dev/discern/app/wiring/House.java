package dev.discern.app.wiring;

import dev.discern.app.config.Settings;
import dev.discern.engine.image.PhotoFiles;
import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.engine.onnx.OnnxClassifierLoader;
import dev.discern.engine.packages.PackageZip;
import dev.discern.engine.registry.FolderRegistry;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageLimits;
import dev.discern.registry.ClassifierLoader;
import dev.discern.registry.ModelId;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.ModelRegistry;
import dev.discern.training.dataset.PhotoReader;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The house, put together: every port with the adapter that stands behind it here. Nothing is made before it is asked for, so that a
 * short command starts quickly.
 */
public final class House {
  public static final String VERSION = "0.1.0";

  private final Settings settings;

  public House(Settings settings) {
    this.settings = settings;
  }

  public Settings settings() {
    return settings;
  }

  public ImageLimits limits() {
    return settings.image().limits();
  }

  public InstantSource time() {
    return InstantSource.system();
  }

  public LongSupplier nanoTime() {
    return System::nanoTime;
  }

  /** Who changes the registry, for its history. */
  public String who() {
    return System.getProperty("user.name", "unknown");
  }

  public PhotoReader photoReader() {
    return new PhotoFiles(limits());
  }

  public ImageDecoder decoder() {
    return new StandardImageDecoder(limits());
  }

  public ClassifierLoader loader() {
    return new OnnxClassifierLoader();
  }

  /** The registry of this home; a new home begins with the model that ships with Discern. */
  public ModelRegistry registry() {
    ModelRegistry registry = new FolderRegistry(settings.models(), time());
    BuiltInModel.installInto(registry, settings.models());
    return registry;
  }

  /** The model of a name, or of a name and version, ready to answer. */
  public ImageClassifier open(String id) {
    return open(ModelId.parse(id).openIn(registry()));
  }

  public ImageClassifier open(ModelPackage model) {
    return new ImageClassifier(decoder(), loader().load(model), nanoTime());
  }

  /** Writes a package as one file. */
  public void export(ModelPackage model, Path file) {
    PackageZip.export(model, file);
  }
}
