package dev.discern.engine.image.pixels;

import java.io.ByteArrayOutputStream;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/**
 * The tables of ITU-T T.81, annex K.3, which frames of Motion JPEG leave out; not every decoder
 * fills them in.
 */
final class HuffmanTables {
  static final int MARKER = 0xc4;
  private static final int AC = 0x10;

  private HuffmanTables() {}

  /** One segment that defines all four. */
  static byte[] segment() {
    ByteArrayOutputStream tables = new ByteArrayOutputStream();
    write(0, JPEGHuffmanTable.StdDCLuminance, tables);
    write(1, JPEGHuffmanTable.StdDCChrominance, tables);
    write(AC, JPEGHuffmanTable.StdACLuminance, tables);
    write(AC | 1, JPEGHuffmanTable.StdACChrominance, tables);
    int length = tables.size() + 2;
    ByteArrayOutputStream segment = new ByteArrayOutputStream();
    segment.writeBytes(
        new byte[] {(byte) 0xff, (byte) MARKER, (byte) (length >> 8), (byte) length});
    segment.writeBytes(tables.toByteArray());
    return segment.toByteArray();
  }

  private static void write(int id, JPEGHuffmanTable table, ByteArrayOutputStream out) {
    out.write(id);
    for (int bits = 0; bits < 16; bits++) {
      out.write(bits < table.getLengths().length ? table.getLengths()[bits] : 0);
    }
    for (short value : table.getValues()) {
      out.write(value);
    }
  }
}
