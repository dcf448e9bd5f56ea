package dev.discern.engine.image.pixels;

import java.nio.ByteBuffer;

/**
 * Gives a PNG whose end is missing an end: the JDK does not begin a chunk that it cannot finish.
 */
final class CutPng {
  private static final int SIGNATURE = 8;
  private static final int AROUND = 12; // a chunk's length, type and checksum
  private static final int IEND = 0x49454e44;

  private CutPng() {}

  /** The same file, its last chunk as long as it came, unchecked sums, and the end chunk. */
  static byte[] close(byte[] cut) {
    ByteBuffer closed = ByteBuffer.allocate(cut.length + 4 + AROUND);
    closed.put(cut);
    int last = lastChunk(ByteBuffer.wrap(cut));
    closed.putInt(last, cut.length - last - 8);
    closed.position(cut.length + 4);
    closed.putInt(0).putInt(IEND);
    return closed.array();
  }

  private static int lastChunk(ByteBuffer png) {
    long at = SIGNATURE;
    long next = at;
    while (next + 8 <= png.limit()) {
      at = next;
      next += AROUND + Integer.toUnsignedLong(png.getInt((int) at));
    }
    return (int) at;
  }
}
