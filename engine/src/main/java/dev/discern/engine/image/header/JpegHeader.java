package dev.discern.engine.image.header;

import dev.discern.engine.image.header.JpegSegments.Segment;
import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Orientation;
import dev.discern.inference.image.Size;
import java.nio.ByteBuffer;

/** JPEG: the frame header, the EXIF segment, and a look at how it ends. */
final class JpegHeader {
  /** The quantised coefficients of a photo in several scans are held until the last one. */
  private static final int COEFFICIENT_BYTES = 2;

  private JpegHeader() {}

  static Header read(ByteBuffer bytes) {
    JpegSegments segments = JpegSegments.of(bytes);
    Segment frame =
        segments
            .first(Segment::isFrame)
            .orElseThrow(() -> Broken.undecodable("has no frame header. Save it again as JPEG."));
    JpegFrame declared = JpegFrame.of(bytes, frame);
    boolean severalScans = declared.progressive() || !holdsAll(bytes, segments, declared);
    Size size = Broken.size(declared.width(), declared.height());
    JpegScans scans =
        severalScans
            ? JpegScans.ofSeveral(bytes, segments.firstScan(), size)
            : JpegScans.ofOne(bytes, segments.firstScan());
    return new Header(
        ImageFormat.JPEG,
        size,
        orientation(bytes, segments),
        declared.components(),
        declared.components() * (severalScans ? 1 + COEFFICIENT_BYTES : 1),
        1,
        segments.first(segment -> isProfile(bytes, segment)).isPresent(),
        scans.complete());
  }

  /** Whether the first scan has every channel; decoders then stop after it. */
  private static boolean holdsAll(ByteBuffer bytes, JpegSegments segments, JpegFrame frame) {
    return bytes.get(segments.firstScan() + 4) == frame.components();
  }

  private static boolean isProfile(ByteBuffer bytes, Segment segment) {
    return segment.marker() == JpegSegments.APP2 && segment.begins(bytes, "ICC_PROFILE\0");
  }

  private static Orientation orientation(ByteBuffer bytes, JpegSegments segments) {
    return segments
        .first(segment -> segment.marker() == JpegSegments.APP1 && segment.begins(bytes, "Exif\0"))
        .map(exif -> Exif.orientation(bytes, exif.payload() + 6, exif.end()))
        .orElse(Orientation.UPRIGHT);
  }
}
