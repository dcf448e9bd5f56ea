package dev.discern.trainer.embedding;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32;

/** Rows of floats as bytes: a mark, rows, columns, the numbers, and a checksum over all of it. */
final class EmbeddingFile {
  private static final int MARK = 0x44454d31; // "DEM1"
  private static final int HEADER = 3 * Integer.BYTES;

  private EmbeddingFile() {}

  static byte[] encode(float[][] rows) {
    int columns = rows[0].length;
    ByteBuffer bytes =
        ByteBuffer.allocate(HEADER + rows.length * columns * Float.BYTES + Long.BYTES);
    bytes.putInt(MARK).putInt(rows.length).putInt(columns);
    for (float[] row : rows) {
      bytes.asFloatBuffer().put(row);
      bytes.position(bytes.position() + columns * Float.BYTES);
    }
    return bytes.putLong(sum(bytes.array())).array();
  }

  /** Empty when anything is not as {@link #encode} left it. */
  static Optional<float[][]> decode(byte[] file) {
    if (file.length < HEADER + Long.BYTES) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(file);
    boolean whole = bytes.getLong(file.length - Long.BYTES) == sum(file);
    if (!whole || bytes.getInt() != MARK) {
      return Optional.empty();
    }
    float[][] rows = new float[bytes.getInt()][bytes.getInt()];
    for (float[] row : rows) {
      bytes.asFloatBuffer().get(row);
      bytes.position(bytes.position() + row.length * Float.BYTES);
    }
    return Optional.of(rows);
  }

  private static long sum(byte[] file) {
    CRC32 sum = new CRC32();
    sum.update(file, 0, file.length - Long.BYTES);
    return sum.getValue();
  }
}
