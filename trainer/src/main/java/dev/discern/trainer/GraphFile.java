package dev.discern.trainer;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** A graph in a temporary file, for as long as something is done with it. */
final class GraphFile {
  private GraphFile() {}

  static <T> T with(byte[] onnx, Function<Path, T> use) {
    try {
      Path file = Files.createTempFile("discern-", ".onnx");
      try {
        return use.apply(Files.write(file, onnx));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw Refusal.of(
              RefusalCode.DISK_FULL,
              "The trained graph",
              "cannot be written to the temporary folder: %s. Make room (%.1f MB) and train again."
                  .formatted(e.getMessage(), onnx.length / 1e6))
          .because(e);
    }
  }
}
