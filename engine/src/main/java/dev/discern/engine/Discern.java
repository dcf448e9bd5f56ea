package dev.discern.engine;

import dev.discern.engine.image.PhotoFiles;
import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.engine.onnx.OnnxClassifierLoader;
import dev.discern.engine.packages.PackageFolder;
import dev.discern.engine.packages.PackageZip;
import dev.discern.engine.packages.WriteFailure;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.inference.model.Classifier;
import dev.discern.registry.ModelPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
      return unpackAndOpen(model);
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

  /** ONNX Runtime has read the whole graph when it has loaded it, so the unpacked files can go. */
  private static ImageClassifier unpackAndOpen(Path zip) {
    try {
      Path folder = Files.createTempDirectory("discern-");
      try {
        return classifier(PackageZip.unpack(zip, folder));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw WriteFailure.refusal(Path.of(System.getProperty("java.io.tmpdir")), e);
    }
  }

  private static ImageClassifier classifier(ModelPackage model) {
    Classifier classifier = new OnnxClassifierLoader().load(model);
    return new ImageClassifier(
        new StandardImageDecoder(ImageLimits.DEFAULT), classifier, System::nanoTime);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }
}
