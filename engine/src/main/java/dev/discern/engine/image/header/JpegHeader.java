package dev.discern.engine.image.header;

import dev.discern.engine.image.header.JpegSegments.Segment;
import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Orientation;
import java.nio.ByteBuffer;

/** JPEG: the frame header, the EXIF segment, and a look at how it ends. */
final class JpegHeader {
  /** The quantised coefficients of a progressive photo are held until its last scan. */
  private static final int COEFFICIENT_BYTES = 2;

  private JpegHeader() {}

  static Header read(ByteBuffer bytes) {
    JpegSegments segments = JpegSegments.of(bytes);
    Segment frame =
        segments
            .first(Segment::isFrame)
            .orElseThrow(() -> Broken.undecodable("has no frame header. Save it again as JPEG."));
    JpegFrame declared = JpegFrame.of(bytes, frame);
    JpegScans scans = JpegScans.of(bytes, segments.firstScan(), declared.progressive());
    return new Header(
        ImageFormat.JPEG,
        Broken.size(declared.width(), declared.height()),
        orientation(bytes, segments),
        declared.components(),
        declared.components() * (declared.progressive() ? 1 + COEFFICIENT_BYTES : 1),
        1,
        segments.first(segment -> isProfile(bytes, segment)).isPresent(),
        scans.complete());
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
