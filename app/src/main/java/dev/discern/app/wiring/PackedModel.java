package dev.discern.app.wiring;

import dev.discern.engine.packages.PackageZip;
import dev.discern.registry.ModelPackage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Packages in one file, used from a folder that goes when the use has ended. */
final class PackedModel {
  private static final String BUILT_IN = "/models/fruits.discern";

  private PackedModel() {}

  /** The model that ships with Discern, so that a fresh machine has something to answer with. */
  static <T> T builtIn(Function<ModelPackage, T> use) {
    return inFolder(
        folder -> {
          Path zip = folder.resolve("fruits.discern");
          try (InputStream in = PackedModel.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
              throw new IllegalStateException("the program was built without " + BUILT_IN);
            }
            Files.copy(in, zip);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return use.apply(PackageZip.unpack(zip, folder.resolve("model")));
        });
  }

  /** A package that somebody brings. */
  static <T> T at(Path zip, Function<ModelPackage, T> use) {
    return inFolder(folder -> use.apply(PackageZip.unpack(zip, folder)));
  }

  private static <T> T inFolder(Function<Path, T> use) {
    try {
      Path folder = Files.createTempDirectory("discern-package");
      try {
        return use.apply(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
