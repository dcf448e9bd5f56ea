package dev.discern.engine.image.header;

import dev.discern.inference.image.Size;
import java.nio.ByteBuffer;

/** A JPEG's entropy-coded part, walked without decoding it. */
record JpegScans(boolean complete) {
  private static final int MOST_SCANS = 100;

  /** Real ones have ten; each costs a pass over all pixels, however few bytes it has. */
  private static final int ALWAYS_ALLOWED = 16;

  /** Pixels passed over, which take some seconds; a hundred scans of 16 megapixels. */
  private static final long MOST_PASSED = 1_600_000_000;

  /** Of a photo with one scan: if its last bytes are the end marker, it needs no walk. */
  static JpegScans ofOne(ByteBuffer bytes, int firstScan) {
    return endsWithMarker(bytes) ? new JpegScans(true) : walked(bytes, firstScan, MOST_SCANS);
  }

  /** Of a photo with several, which must not be more than a photo of this size can need. */
  static JpegScans ofSeveral(ByteBuffer bytes, int firstScan, Size size) {
    long affordable = Math.min(MOST_SCANS, MOST_PASSED / size.pixels());
    return walked(bytes, firstScan, Math.max(ALWAYS_ALLOWED, affordable));
  }

  private static JpegScans walked(ByteBuffer bytes, int firstScan, long mostScans) {
    try {
      walk(bytes, firstScan, mostScans);
      return new JpegScans(true);
    } catch (IndexOutOfBoundsException e) {
      return new JpegScans(false);
    }
  }

  private static boolean endsWithMarker(ByteBuffer bytes) {
    return bytes.getShort(bytes.limit() - 2) == (short) 0xffd9;
  }

  private static void walk(ByteBuffer bytes, int firstScan, long mostScans) {
    int at = firstScan;
    int scans = 0;
    for (int marker = 0; !JpegSegments.isEnd(marker); ) {
      at = JpegSegments.nextMarker(bytes, at);
      marker = bytes.get(at + 1) & 0xff;
      if (marker == JpegSegments.START_OF_SCAN && ++scans > mostScans) {
        throw Broken.undecodable(
            "has more than " + mostScans + " scans, which no photo needs. Save it again as JPEG.");
      }
      at = JpegSegments.after(bytes, at, marker);
    }
  }
}
