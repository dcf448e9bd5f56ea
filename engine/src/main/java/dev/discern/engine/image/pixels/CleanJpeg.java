package dev.discern.engine.image.pixels;

import dev.discern.engine.image.header.JpegColors;
import dev.discern.engine.image.header.JpegSegments;
import dev.discern.engine.image.header.JpegSegments.Segment;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A JPEG without what is not needed to decode it. Profiles make the JDK slow and its colours
 * others, and decoders guess the colour model differently from the markers that are left; so it is
 * stated once, as libjpeg would have understood the file, in an Adobe marker.
 */
final class CleanJpeg {
  private static final byte[] START = {(byte) 0xff, (byte) 0xd8};
  private static final byte[] ADOBE = {
    (byte) 0xff, (byte) JpegSegments.APP14, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0
  };

  private CleanJpeg() {}

  static byte[] of(byte[] bytes) {
    ByteBuffer photo = ByteBuffer.wrap(bytes);
    JpegSegments segments = JpegSegments.of(photo);
    byte[] head = head(bytes, segments, JpegColors.of(photo, segments));
    byte[] clean = Arrays.copyOf(head, head.length + bytes.length - segments.firstScan());
    photo.get(segments.firstScan(), clean, head.length, clean.length - head.length);
    return clean;
  }

  private static byte[] head(byte[] bytes, JpegSegments segments, JpegColors colors) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(START);
    out.writeBytes(ADOBE);
    out.write(colors.transform());
    if (segments.list().stream().noneMatch(it -> it.marker() == HuffmanTables.MARKER)) {
      out.writeBytes(HuffmanTables.segment());
    }
    for (Segment segment : segments.list()) {
      if (!segment.isMetadata()) {
        out.write(bytes, segment.start(), segment.end() - segment.start());
      }
    }
    return out.toByteArray();
  }
}
