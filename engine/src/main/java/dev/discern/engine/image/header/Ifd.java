package dev.discern.engine.image.header;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.LongStream;

/**
 * The first directory of a TIFF structure (TIFF 6.0, section 2), which EXIF uses too.
 *
 * @param bytes of the whole structure, in its byte order
 * @param at where the directory stands
 */
record Ifd(ByteBuffer bytes, int at) {
  private static final int ENTRY = 12;
  private static final int SHORT = 3;
  private static final int LONG = 4;

  static Ifd first(ByteBuffer whole) {
    ByteBuffer bytes = whole.slice();
    bytes.order(bytes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    return new Ifd(bytes, offset(bytes, 4));
  }

  /** The numbers of a tag; none when it is absent or holds no whole numbers. */
  LongStream values(int tag) {
    for (int entry = at + 2; entry < end(); entry += ENTRY) {
      if (unsigned(entry) == tag) {
        return values(entry, unsigned(entry + 2));
      }
    }
    return LongStream.empty();
  }

  private LongStream values(int entry, int type) {
    if (type != SHORT && type != LONG) {
      return LongStream.empty();
    }
    int width = type == SHORT ? 2 : 4;
    long count = Integer.toUnsignedLong(bytes.getInt(entry + 4));
    int first = count * width <= 4 ? entry + 8 : offset(bytes, entry + 8);
    return LongStream.range(0, Math.min(count, bytes.limit() / width))
        .map(i -> number(first + (int) i * width, width));
  }

  long value(int tag, long otherwise) {
    return values(tag).findFirst().orElse(otherwise);
  }

  boolean has(int tag) {
    for (int entry = at + 2; entry < end(); entry += ENTRY) {
      if (unsigned(entry) == tag) {
        return true;
      }
    }
    return false;
  }

  /** How many directories the file has, up to a bound that a loop among them cannot pass. */
  int chain() {
    int count = 1;
    Ifd last = this;
    while (count < 1000 && last.end() + 4 <= bytes.limit() && bytes.getInt(last.end()) != 0) {
      int next = bytes.getInt(last.end());
      if (next < 0 || next + 2 > bytes.limit()) {
        return count;
      }
      last = new Ifd(bytes, next);
      count++;
    }
    return count;
  }

  private int end() {
    return at + 2 + unsigned(at) * ENTRY;
  }

  private long number(int position, int width) {
    return width == 2 ? unsigned(position) : Integer.toUnsignedLong(bytes.getInt(position));
  }

  private int unsigned(int position) {
    return Short.toUnsignedInt(bytes.getShort(position));
  }

  /** An offset; one beyond what an int holds is beyond any file that is read. */
  private static int offset(ByteBuffer bytes, int position) {
    int offset = bytes.getInt(position);
    if (offset < 0) {
      throw new IndexOutOfBoundsException("offset " + Integer.toUnsignedString(offset));
    }
    return offset;
  }
}
