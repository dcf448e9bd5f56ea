package dev.discern.engine.image.header;

import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Orientation;
import dev.discern.inference.image.Size;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** BMP: the information header that follows the file header; the oldest has 16-bit sides. */
final class BmpHeader {
  private static final int INFORMATION = 14;
  private static final int CORE_HEADER = 12;
  private static final int UNCOMPRESSED = 0;

  private BmpHeader() {}

  static Header read(ByteBuffer whole) {
    ByteBuffer bytes = whole.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    boolean old = bytes.getInt(INFORMATION) == CORE_HEADER;
    Size size =
        old
            ? Broken.size(bytes.getShort(18) & 0xffff, bytes.getShort(20) & 0xffff)
            : Broken.size(bytes.getInt(18), Math.abs((long) bytes.getInt(22)));
    int bitsPerPixel = bytes.getShort(old ? 24 : 28);
    long rowBytes = (size.width() * (long) bitsPerPixel + 31) / 32 * 4;
    boolean plain = old || bytes.getInt(30) == UNCOMPRESSED;
    boolean complete = !plain || bytes.getInt(10) + rowBytes * size.height() <= bytes.limit();
    return new Header(ImageFormat.BMP, size, Orientation.UPRIGHT, 3, 4, 1, false, complete);
  }
}
