package dev.discern.engine.onnx;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks a file over before ONNX Runtime may touch it: its size, whether it is ONNX and whole, and
 * whether it asks for other files, which could lie anywhere on the disk.
 */
final class OnnxFile {
  /** Largest graph taken, bytes; vgg19, the largest of the public zoo, has 575 million. */
  static final long MAX_BYTES = 1_000_000_000L;

  private OnnxFile() {}

  /**
   * Passes a file that may be loaded.
   *
   * @throws Refusal {@code MODEL_NOT_ONNX}, {@code MODEL_TOO_LARGE} or {@code
   *     MODEL_HAS_EXTERNAL_DATA}
   */
  static void check(Path onnx, long maxBytes) {
    String name = nameOf(onnx);
    if (!Files.isRegularFile(onnx)) {
      throw notOnnx(name, "is not there, or is no file. Check the path.");
    }
    try (FileChannel channel = FileChannel.open(onnx)) {
      checkSize(name, channel.size(), maxBytes);
      checkGraph(name, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    } catch (IOException e) {
      throw notOnnx(name, "cannot be read: " + e.getMessage() + ".").because(e);
    }
  }

  static String nameOf(Path onnx) {
    return String.valueOf(onnx.getFileName());
  }

  private static void checkSize(String name, long bytes, long maxBytes) {
    if (bytes > maxBytes) {
      throw Refusal.of(
              RefusalCode.MODEL_TOO_LARGE,
              name,
              "has %.1f MB; the limit is %.1f MB. Use a smaller or a quantised model."
                  .formatted(bytes / 1e6, maxBytes / 1e6))
          .with("limit", maxBytes)
          .with("found", bytes);
    }
  }

  static void checkGraph(String name, ByteBuffer bytes) {
    switch (GraphScan.of(bytes)) {
      case NOT_ONNX ->
          throw notOnnx(name, "is not an ONNX model. Give the .onnx file that the exporter wrote.");
      case CUT_SHORT ->
          throw notOnnx(
              name, "begins like an ONNX model, but is cut short or damaged. Fetch it again.");
      case EXTERNAL_DATA ->
          throw Refusal.of(
              RefusalCode.MODEL_HAS_EXTERNAL_DATA,
              name,
              "keeps weights in other files. Save it as one file"
                  + " (onnx.save_model with save_as_external_data=False).");
      case GOOD -> {}
    }
  }

  private static Refusal notOnnx(String name, String predicate) {
    return Refusal.of(RefusalCode.MODEL_NOT_ONNX, name, predicate);
  }
}
