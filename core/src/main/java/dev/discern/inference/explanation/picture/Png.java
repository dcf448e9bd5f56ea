package dev.discern.inference.explanation.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes PNG files (ISO/IEC 15948) of eight bits a sample. */
final class Png {
  private static final long SIGNATURE = 0x89504e470d0a1a0aL;
  private static final int TRUE_COLOR = 2;
  private static final int INDEXED = 3;
  private static final int FILTER_LEFT = 1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private Png() {}

  /** A picture of interleaved R, G, B rows. */
  static byte[] ofRgb(int width, int height, byte[] rgb) {
    Png png = new Png();
    return png.written(
        () -> {
          png.header(width, height, TRUE_COLOR);
          png.chunk("IDAT", deflated(rgb, width * 3, 3));
        });
  }

  /**
   * A picture of palette indexes.
   *
   * @param palette R, G, B of each index
   * @param opacities of each index
   */
  static byte[] ofIndexes(int width, int height, byte[] indexes, byte[] palette, byte[] opacities) {
    Png png = new Png();
    return png.written(
        () -> {
          png.header(width, height, INDEXED);
          png.chunk("PLTE", palette);
          png.chunk("tRNS", opacities);
          png.chunk("IDAT", deflated(indexes, width, 1));
        });
  }

  private byte[] written(Chunks chunks) {
    try {
      out.writeLong(SIGNATURE);
      chunks.write();
      chunk("IEND", new byte[0]);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail so
    }
  }

  private void header(int width, int height, int colorType) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(header);
    fields.writeInt(width);
    fields.writeInt(height);
    fields.write(new byte[] {8, (byte) colorType, 0, 0, 0});
    chunk("IHDR", header.toByteArray());
  }

  private void chunk(String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) sum.getValue());
  }

  /** Each row as its differences from the pixel to the left, which compresses well. */
  private static byte[] deflated(byte[] samples, int rowBytes, int pixelBytes) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(compressed)) {
      byte[] row = new byte[rowBytes + 1];
      row[0] = FILTER_LEFT;
      for (int start = 0; start < samples.length; start += rowBytes) {
        for (int i = 0; i < rowBytes; i++) {
          int left = i < pixelBytes ? 0 : samples[start + i - pixelBytes];
          row[i + 1] = (byte) (samples[start + i] - left);
        }
        deflater.write(row);
      }
    }
    return compressed.toByteArray();
  }

  /** What stands between the signature and the end. */
  @FunctionalInterface
  private interface Chunks {
    void write() throws IOException;
  }
}
