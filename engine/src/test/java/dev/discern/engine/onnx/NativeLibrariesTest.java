package dev.discern.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.model.Classifier;
import dev.discern.testkit.ChildJvm;
import dev.discern.testkit.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class NativeLibrariesTest {
  @TempDir Path folder;
  private Path cache;
  private Path temporary;

  @BeforeEach
  void makeFolders() throws IOException {
    cache = folder.resolve("cache");
    temporary = Files.createDirectory(folder.resolve("tmp"));
  }

  @Test
  void the_libraries_are_unpacked_once_and_nothing_is_left_in_the_temporary_folder()
      throws IOException {
    assertThat(predictInChild()).endsWith("red");
    List<Path> libraries = files(cache);
    FileTime longAgo = FileTime.from(Instant.EPOCH);
    for (Path library : libraries) {
      Files.setLastModifiedTime(library, longAgo);
    }

    assertThat(predictInChild()).endsWith("red");

    assertThat(files(cache)).isEqualTo(libraries).hasSize(2);
    assertThat(Files.getLastModifiedTime(libraries.get(0))).isEqualTo(longAgo);
    assertThat(files(temporary)).isEmpty();
  }

  @Test
  void a_folder_that_cannot_be_written_is_no_obstacle() throws IOException {
    Files.createFile(cache);

    assertThat(predictInChild()).endsWith("red");
  }

  /** ONNX Runtime 1.29.0 ends the process: its telemetry has room for 4,096 bytes. */
  @Test
  void a_long_command_line_does_no_harm() {
    assertThat(predictInChild("x".repeat(8000))).endsWith("red");
  }

  private String predictInChild() {
    return predictInChild("");
  }

  private String predictInChild(String unused) {
    List<String> options = List.of("-Djava.io.tmpdir=" + temporary);
    try (ChildJvm child =
        ChildJvm.start(Predict.class, options, cache.toString(), folder.toString(), unused)) {
      return child.output();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> !path.toString().contains("hsperfdata"))
          .sorted()
          .toList();
    }
  }

  /** Predicts a red photo, with its libraries from the first argument. */
  static final class Predict {
    public static void main(String[] arguments) {
      NativeLibraries.unpackOnceInto(Path.of(arguments[0]));
      Path onnx = TinyModels.colours().writeTo(Path.of(arguments[1]));
      try (Classifier classifier =
          new OnnxClassifierLoader().load(onnx, TinyModels.colours().description())) {
        double[] logits =
            classifier.predict(List.of(Colours.plain(1, 0, 0)), Set.of()).get(0).logits();
        System.out.println(logits[0] > logits[1] ? "red" : "blue");
      }
    }
  }
}
