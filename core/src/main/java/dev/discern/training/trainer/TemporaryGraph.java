package dev.discern.training.trainer;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A graph on disk for as long as it is asked, because a loader loads files. */
public record TemporaryGraph(Path file) implements AutoCloseable {

  /**
   * Writes a graph into the temporary folder.
   *
   * @throws Refusal {@code DISK_FULL}
   */
  public static TemporaryGraph of(byte[] onnx) {
    TemporaryGraph graph = new TemporaryGraph(newFile(onnx.length));
    try {
      Files.write(graph.file(), onnx);
      return graph;
    } catch (IOException e) {
      graph.close();
      throw full(graph.file().toString(), onnx.length, e);
    }
  }

  private static Path newFile(long bytes) {
    try {
      return Files.createTempFile("discern-", ".onnx");
    } catch (IOException e) {
      throw full("The temporary folder", bytes, e);
    }
  }

  private static Refusal full(String subject, long bytes, IOException cause) {
    return Refusal.of(
            RefusalCode.DISK_FULL,
            subject,
            "cannot take the trained model (%.1f MB): %s. Free some space and train again."
                .formatted(bytes / 1e6, cause.getMessage()))
        .because(cause);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
