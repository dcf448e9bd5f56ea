package dev.discern.engine.image.header;

import dev.discern.engine.image.header.JpegSegments.Segment;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What a JPEG's channels mean, told from its markers as libjpeg does (jdapimin.c, {@code
 * default_decompress_parms}).
 *
 * @param components 1 grey, 3 colour, 4 ink
 * @param transform Adobe's number: 0 as they are, 1 YCbCr, 2 YCCK
 */
public record JpegColors(int components, int transform) {
  private static final int YCBCR = 1;
  private static final int YCCK = 2;
  private static final int RGB_IDS = 'R' << 16 | 'G' << 8 | 'B';

  public static JpegColors of(ByteBuffer bytes) {
    return of(bytes, JpegSegments.of(bytes));
  }

  public boolean isYcck() {
    return transform == YCCK;
  }

  public static JpegColors of(ByteBuffer bytes, JpegSegments segments) {
    Segment frame = segments.first(Segment::isFrame).orElseThrow();
    int components = bytes.get(frame.payload() + 5);
    return new JpegColors(
        components,
        switch (components) {
          case 3 -> isRgb(bytes, segments, frame) ? 0 : YCBCR;
          case 4 -> adobe(bytes, segments).orElse(0) == 0 ? 0 : YCCK;
          default -> 0;
        });
  }

  private static boolean isRgb(ByteBuffer bytes, JpegSegments segments, Segment frame) {
    boolean jfif =
        segments
            .first(it -> it.marker() == JpegSegments.APP0 && it.begins(bytes, "JFIF\0"))
            .isPresent();
    if (jfif) {
      return false;
    }
    return adobe(bytes, segments).map(it -> it == 0).orElseGet(() -> ids(bytes, frame) == RGB_IDS);
  }

  private static Optional<Integer> adobe(ByteBuffer bytes, JpegSegments segments) {
    return segments
        .first(it -> it.marker() == JpegSegments.APP14 && it.begins(bytes, "Adobe"))
        .filter(it -> it.end() - it.payload() >= 12)
        .map(it -> (int) bytes.get(it.payload() + 11));
  }

  private static int ids(ByteBuffer bytes, Segment frame) {
    int first = frame.payload() + 6;
    return bytes.get(first) << 16 | bytes.get(first + 3) << 8 | bytes.get(first + 6);
  }
}
