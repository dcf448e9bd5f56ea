package dev.discern.app.wiring;

import dev.discern.engine.packages.PackageZip;
import dev.discern.registry.ModelPackage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;

/** The model that ships with Discern, so that a fresh machine has something to answer with. */
final class BuiltInModel {
  private static final String RESOURCE = "/models/fruits.discern";

  private BuiltInModel() {}

  /** Unpacks the model for one use. */
  static <T> T using(Function<ModelPackage, T> use) {
    try (InputStream in = BuiltInModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + RESOURCE);
      }
      Path zip = Files.createTempFile("fruits-", ".discern");
      try {
        Files.copy(in, zip, StandardCopyOption.REPLACE_EXISTING);
        return PackageZip.using(zip, use);
      } finally {
        Files.deleteIfExists(zip);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
