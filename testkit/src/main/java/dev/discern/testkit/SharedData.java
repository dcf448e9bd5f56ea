package dev.discern.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The real photos and models that lie beside the project and are no part of it: {@code
 * ../shared/data} and {@code ../shared/models}, or where {@code DISCERN_DATA} points (models in its
 * sibling). A test that needs them is skipped, saying so, where they are absent.
 */
public final class SharedData {
  private SharedData() {}

  /**
   * A file or folder of the shared data, such as {@code apples}; skips the test when it is not
   * there.
   */
  public static Path data(String name) {
    return orSkip(root().resolve(name));
  }

  /**
   * A file of the shared models, such as {@code mobilenetv2-12-int8.onnx}; skips the test when it
   * is not there.
   */
  public static Path model(String name) {
    return orSkip(root().resolveSibling("models").resolve(name));
  }

  /** Whether there is such a file or folder of the shared data, for a test that can do without. */
  public static boolean hasData(String name) {
    return Files.exists(root().resolve(name));
  }

  /** Whether there is such a shared model. */
  public static boolean hasModel(String name) {
    return Files.exists(root().resolveSibling("models").resolve(name));
  }

  private static Path orSkip(Path path) {
    Assumptions.assumeTrue(
        Files.exists(path), () -> "skipped: " + path + " is not there (set DISCERN_DATA)");
    return path;
  }

  private static Path root() {
    String named = System.getenv("DISCERN_DATA");
    if (named != null) {
      return Path.of(named).toAbsolutePath();
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
      folder = folder.getParent();
    }
    return (folder == null ? Path.of("").toAbsolutePath() : folder).resolve("shared/data");
  }
}
