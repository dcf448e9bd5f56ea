package dev.discern.engine.image.header;

import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Orientation;
import dev.discern.inference.image.Size;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** WebP: the first chunk's size, and a walk over the others (RFC 9649). */
final class WebpHeader {
  private static final int FIRST_CHUNK = 12;
  private static final int LOSSY = fourCc("VP8 ");
  private static final int LOSSLESS = fourCc("VP8L");
  private static final int EXTENDED = fourCc("VP8X");
  private static final int FRAME = fourCc("ANMF");
  private static final int EXIF = fourCc("EXIF");
  private static final int PROFILE = fourCc("ICCP");

  private final ByteBuffer bytes;
  private Orientation orientation = Orientation.UPRIGHT;
  private int frames;
  private boolean profile;

  private WebpHeader(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  static Header read(ByteBuffer whole) {
    WebpHeader webp = new WebpHeader(whole.duplicate().order(ByteOrder.LITTLE_ENDIAN));
    Size size = webp.size();
    long end = webp.walk();
    return new Header(
        ImageFormat.WEBP,
        size,
        webp.orientation,
        4,
        8,
        Math.max(1, webp.frames),
        webp.profile,
        end <= whole.limit());
  }

  private Size size() {
    int type = bytes.getInt(FIRST_CHUNK);
    int at = FIRST_CHUNK + 8;
    if (type == EXTENDED) {
      return Broken.size(1 + (bytes.getInt(at + 4) & 0xffffff), 1 + (bytes.getInt(at + 6) >>> 8));
    }
    if (type == LOSSLESS) {
      int bits = bytes.getInt(at + 1);
      return Broken.size(1 + (bits & 0x3fff), 1 + (bits >> 14 & 0x3fff));
    }
    if (type == LOSSY) {
      return Broken.size(bytes.getShort(at + 6) & 0x3fff, bytes.getShort(at + 8) & 0x3fff);
    }
    throw Broken.undecodable("is a WebP without a picture. Save it again as JPEG or PNG.");
  }

  /** Sees all chunks and gives where the last one ends, which may be beyond the file. */
  private long walk() {
    long at = FIRST_CHUNK;
    while (at + 8 <= bytes.limit()) {
      long length = Integer.toUnsignedLong(bytes.getInt((int) at + 4));
      see(bytes.getInt((int) at), (int) at + 8, (int) Math.min(length, bytes.limit() - at - 8));
      at += 8 + length + (length & 1);
    }
    return at - 1; // the last chunk's padding byte is often left out
  }

  private void see(int type, int at, int length) {
    if (type == FRAME) {
      frames++;
    } else if (type == PROFILE) {
      profile = true;
    } else if (type == EXIF) {
      orientation = Exif.orientation(bytes, at + (beginsWithExif(at) ? 6 : 0), at + length);
    }
  }

  /** Some writers put a JPEG's prefix before the block. */
  private boolean beginsWithExif(int at) {
    return at + 4 <= bytes.limit() && bytes.getInt(at) == fourCc("Exif");
  }

  private static int fourCc(String name) {
    return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
  }
}
