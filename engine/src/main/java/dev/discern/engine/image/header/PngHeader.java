package dev.discern.engine.image.header;

import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Orientation;
import dev.discern.inference.image.Size;
import java.nio.ByteBuffer;

/** PNG: the first chunk, and a walk over the others (PNG third edition, sections 5 and 11). */
final class PngHeader {
  private static final int SIGNATURE = 8;
  private static final int CHUNK = 12; // length, type and checksum
  private static final int IHDR = 0x49484452;
  private static final int IEND = 0x49454e44;
  private static final int EXIF = 0x65584966;
  private static final int PROFILE = 0x69434350;
  private static final int ANIMATION = 0x6163544c;

  private Orientation orientation = Orientation.UPRIGHT;
  private int frames = 1;
  private boolean profile;
  private boolean complete;

  private PngHeader() {}

  static Header read(ByteBuffer bytes) {
    if (bytes.getInt(SIGNATURE + 4) != IHDR) {
      throw Broken.undecodable("is a PNG without a header. Save it again as PNG or JPEG.");
    }
    Size size =
        Broken.size(
            Integer.toUnsignedLong(bytes.getInt(16)), Integer.toUnsignedLong(bytes.getInt(20)));
    PngHeader chunks = new PngHeader();
    chunks.walk(bytes);
    int channels = channels(bytes.get(25));
    return new Header(
        ImageFormat.PNG,
        size,
        chunks.orientation,
        channels,
        channels * (bytes.get(24) == 16 ? 2 : 1),
        chunks.frames,
        chunks.profile,
        chunks.complete);
  }

  private static int channels(int colorType) {
    return switch (colorType) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }

  private void walk(ByteBuffer bytes) {
    long at = SIGNATURE;
    while (!complete && at + 8 <= bytes.limit()) {
      long length = Integer.toUnsignedLong(bytes.getInt((int) at));
      long next = at + CHUNK + length;
      int type = bytes.getInt((int) at + 4);
      if (next <= bytes.limit() || type == IEND) {
        see(bytes, type, (int) at + 8, (int) length);
      }
      at = next;
    }
  }

  private void see(ByteBuffer bytes, int type, int at, int length) {
    switch (type) {
      case EXIF -> orientation = Exif.orientation(bytes, at, at + length);
      case PROFILE -> profile = true;
      case ANIMATION -> frames = Math.max(1, bytes.getInt(at));
      case IEND -> complete = true;
      default -> {}
    }
  }
}
