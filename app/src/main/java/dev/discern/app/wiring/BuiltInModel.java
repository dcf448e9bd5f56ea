package dev.discern.app.wiring;

import dev.discern.engine.packages.PackageZip;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.ModelRegistry;
import dev.discern.registry.ModelVersion;
import dev.discern.registry.PackageDraft;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** The model that ships with Discern, so that a fresh machine has something to answer with. */
final class BuiltInModel {
  private static final String RESOURCE = "/models/fruits.discern";
  private static final List<String> PARTS = List.of(ModelPackage.CARD, ModelPackage.EVALUATION, ModelPackage.REPORT);

  private BuiltInModel() {}

  /** Puts the model into a registry that nobody has used yet; a registry that exists is left alone. */
  static void installInto(ModelRegistry registry, Path home) {
    if (!Files.exists(home)) {
      whileUnpacked(
          model -> {
            ModelVersion version = registry.register(draft(model), "discern");
            return registry.promote(version.name(), version.version(), OptionalInt.empty(), "discern");
          });
    }
  }

  /** The model itself, for a use that needs no registry. */
  static <T> T whileUnpacked(Function<ModelPackage, T> use) {
    try {
      Path folder = Files.createTempDirectory("discern-built-in");
      try {
        return use.apply(unpack(folder));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ModelPackage unpack(Path folder) throws IOException {
    Path zip = folder.resolve("fruits.discern");
    try (InputStream in = BuiltInModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + RESOURCE);
      }
      Files.copy(in, zip, StandardCopyOption.REPLACE_EXISTING);
    }
    return PackageZip.unpack(zip, folder.resolve("package"));
  }

  private static PackageDraft draft(ModelPackage model) {
    try {
    Map<String, byte[]> parts = new HashMap<>();
    for (String part : PARTS) {
      if (Files.exists(model.part(part))) {
        parts.put(part, Files.readAllBytes(model.part(part)));
      }
    }
    return new PackageDraft(model.description(), Files.readAllBytes(model.onnx()), parts);
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
