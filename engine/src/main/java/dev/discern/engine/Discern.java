package dev.discern.engine;

import dev.discern.engine.image.PhotoFiles;
import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.engine.onnx.OnnxClassifierLoader;
import dev.discern.engine.packages.PackageFolder;
import dev.discern.engine.packages.PackageZip;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.inference.model.Classifier;
import dev.discern.registry.ModelPackage;
import java.nio.file.Files;
import java.nio.file.Path;

/** Discern as a library: opens a model package and classifies photos, within the default limits. */
public final class Discern {
  private Discern() {}

  /**
   * Opens a model package.
   *
   * @param model its folder, or its {@code .discern} file
   * @return for any number of threads at once; to be closed
   * @throws dev.discern.refusal.Refusal {@code PACKAGE_BROKEN}, {@code PACKAGE_VERSION_UNKNOWN}, or
   *     one of the {@code MODEL_...} codes
   */
  public static ImageClassifier open(Path model) {
    if (Files.isRegularFile(model)) {
      // ONNX Runtime has read the whole graph when it has loaded it: the unpacked files can go
      return PackageZip.using(model, Discern::classifier);
    }
    return classifier(PackageFolder.read(String.valueOf(model.getFileName()), model));
  }

  /**
   * Reads a photo from the disk.
   *
   * @throws dev.discern.refusal.Refusal {@code PHOTO_UNREADABLE}, {@code PHOTO_EMPTY} or {@code
   *     PHOTO_TOO_LARGE}
   */
  public static Photo photo(Path file) {
    return new PhotoFiles(ImageLimits.DEFAULT).read(file);
  }

  private static ImageClassifier classifier(ModelPackage model) {
    Classifier classifier = new OnnxClassifierLoader().load(model);
    return new ImageClassifier(
        new StandardImageDecoder(ImageLimits.DEFAULT),
        classifier,
        model.gallery(),
        System::nanoTime);
  }
}
