package dev.discern.engine.image.header;

import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Orientation;
import dev.discern.inference.image.Size;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** GIF: the screen, the first frame and how many follow (GIF89a specification). */
final class GifHeader {
  private static final int SCREEN = 6;
  private static final int BLOCKS = 13;
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2c;

  private final ByteBuffer bytes;
  private long width;
  private long height;
  private int frames;

  private GifHeader(ByteBuffer bytes) {
    this.bytes = bytes;
    this.width = unsigned(SCREEN);
    this.height = unsigned(SCREEN + 2);
  }

  static Header read(ByteBuffer whole) {
    GifHeader gif = new GifHeader(whole.duplicate().order(ByteOrder.LITTLE_ENDIAN));
    gif.walk();
    Size size = Broken.size(gif.width, gif.height);
    return new Header(
        ImageFormat.GIF,
        size,
        Orientation.UPRIGHT,
        1,
        5,
        Math.max(1, gif.frames),
        false,
        gif.frames > 0);
  }

  /** Counts whole frames; the screen grows to hold the first, as browsers and PIL have it. */
  private void walk() {
    try {
      int at = BLOCKS + colorTable(SCREEN + 4);
      while (at < bytes.limit() && isBlock(bytes.get(at))) {
        if (bytes.get(at) == EXTENSION) {
          at = afterSubBlocks(at + 2);
        } else {
          growTo(at);
          at = afterSubBlocks(at + 11 + colorTable(at + 9));
          frames++;
        }
      }
    } catch (IndexOutOfBoundsException e) {
      // ends within a frame: what was counted before stands
    }
  }

  private static boolean isBlock(byte introducer) {
    return introducer == EXTENSION || introducer == IMAGE;
  }

  private void growTo(int image) {
    if (frames == 0) {
      width = Math.max(width, unsigned(image + 1) + unsigned(image + 5));
      height = Math.max(height, unsigned(image + 3) + unsigned(image + 7));
    }
  }

  private int colorTable(int flagsAt) {
    int flags = bytes.get(flagsAt);
    return (flags & 0x80) == 0 ? 0 : 3 * (2 << (flags & 7));
  }

  private int afterSubBlocks(int from) {
    int at = from;
    while (bytes.get(at) != 0) {
      at += 1 + (bytes.get(at) & 0xff);
    }
    return at + 1;
  }

  private int unsigned(int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }
}
