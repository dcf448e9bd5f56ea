package dev.discern.engine.image.header;

import dev.discern.inference.image.Orientation;
import java.nio.ByteBuffer;

/** The one EXIF tag that changes pixels. */
final class Exif {
  static final int ORIENTATION = 0x112;

  private Exif() {}

  /** The orientation in an EXIF block; a broken block is no reason to refuse a photo. */
  static Orientation orientation(ByteBuffer bytes, int from, int to) {
    try {
      return orientation(Ifd.first(bytes.duplicate().position(from).limit(to)));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return Orientation.UPRIGHT;
    }
  }

  static Orientation orientation(Ifd directory) {
    return Orientation.of((int) directory.value(ORIENTATION, 1));
  }
}
