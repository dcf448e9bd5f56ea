package dev.discern.engine.image.header;

import java.nio.ByteBuffer;

/** A JPEG's entropy-coded part, walked without decoding it. */
record JpegScans(boolean complete) {
  /** Real ones have ten; each costs a pass over all pixels, however few bytes it has. */
  private static final int MOST_SCANS = 100;

  /**
   * Looks whether the picture has its end marker, and not more scans than a photo can need.
   *
   * @param count whether all scans must be walked; a photo of one scan whose last bytes are the end
   *     marker needs no walk
   */
  static JpegScans of(ByteBuffer bytes, int firstScan, boolean count) {
    if (!count && endsWithMarker(bytes)) {
      return new JpegScans(true);
    }
    try {
      walk(bytes, firstScan);
      return new JpegScans(true);
    } catch (IndexOutOfBoundsException e) {
      return new JpegScans(false);
    }
  }

  private static boolean endsWithMarker(ByteBuffer bytes) {
    return bytes.getShort(bytes.limit() - 2) == (short) 0xffd9;
  }

  private static void walk(ByteBuffer bytes, int firstScan) {
    int at = firstScan;
    int scans = 0;
    for (int marker = 0; !JpegSegments.isEnd(marker); ) {
      at = JpegSegments.nextMarker(bytes, at);
      marker = bytes.get(at + 1) & 0xff;
      if (marker == JpegSegments.START_OF_SCAN && ++scans > MOST_SCANS) {
        throw Broken.undecodable(
            "has more than " + MOST_SCANS + " scans, which no photo needs. Save it again as JPEG.");
      }
      at = JpegSegments.after(bytes, at, marker);
    }
  }
}
