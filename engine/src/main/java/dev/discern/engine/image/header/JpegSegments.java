package dev.discern.engine.image.header;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A JPEG's marker segments before its first scan (ITU-T T.81, annex B).
 *
 * @param list in the order of the file
 * @param firstScan where the first scan's marker stands
 */
public record JpegSegments(List<Segment> list, int firstScan) {
  public static final int APP0 = 0xe0;
  public static final int APP1 = 0xe1;
  public static final int APP2 = 0xe2;
  public static final int APP14 = 0xee;
  public static final int COMMENT = 0xfe;
  private static final int RESTART = 0xd0;
  private static final int START_OF_IMAGE = 0xd8;
  private static final int END_OF_IMAGE = 0xd9;
  static final int START_OF_SCAN = 0xda;

  /**
   * One segment.
   *
   * @param marker its second byte
   * @param start of its marker
   * @param payload of its content
   * @param end after its last byte
   */
  public record Segment(int marker, int start, int payload, int end) {
    /** Application data and comments: nothing that decoding needs. */
    public boolean isMetadata() {
      return (marker & 0xf0) == APP0 || marker == COMMENT;
    }

    boolean isFrame() {
      return (marker & 0xf0) == 0xc0 && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    boolean begins(ByteBuffer bytes, String text) {
      if (end - payload < text.length()) {
        return false;
      }
      for (int i = 0; i < text.length(); i++) {
        if (bytes.get(payload + i) != text.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Walks to the first scan; bytes between segments are skipped, as libjpeg does. */
  public static JpegSegments of(ByteBuffer bytes) {
    List<Segment> segments = new ArrayList<>();
    int at = 2;
    while (true) {
      int start = nextMarker(bytes, at);
      int marker = bytes.get(start + 1) & 0xff;
      if (marker == START_OF_SCAN) {
        return new JpegSegments(List.copyOf(segments), start);
      }
      if (marker == END_OF_IMAGE) {
        throw Broken.undecodable("holds no picture, only tables. Save it again as JPEG.");
      }
      at = after(bytes, start, marker);
      if (!standsAlone(marker)) {
        segments.add(new Segment(marker, start, start + 4, Math.min(at, bytes.limit())));
      }
    }
  }

  /** Where the next marker's 0xff stands; padding and stuffed zeros are no markers. */
  static int nextMarker(ByteBuffer bytes, int from) {
    int at = from;
    while (bytes.get(at) != (byte) 0xff
        || bytes.get(at + 1) == 0
        || bytes.get(at + 1) == (byte) 0xff) {
      at++;
    }
    return at;
  }

  /** Where the bytes after a marker and its content begin. */
  static int after(ByteBuffer bytes, int start, int marker) {
    int content =
        standsAlone(marker) || isEnd(marker) ? 0 : Short.toUnsignedInt(bytes.getShort(start + 2));
    return start + 2 + content;
  }

  /** Whether a marker has no length and no content. */
  private static boolean standsAlone(int marker) {
    return (marker & 0xf8) == RESTART || marker == START_OF_IMAGE || marker == 0x01;
  }

  static boolean isEnd(int marker) {
    return marker == END_OF_IMAGE;
  }

  Optional<Segment> first(Predicate<Segment> wanted) {
    return list.stream().filter(wanted).findFirst();
  }
}
