package dev.discern.engine.image.header;

import dev.discern.engine.image.header.JpegSegments.Segment;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * A JPEG's frame header (ITU-T T.81, B.2.2).
 *
 * @param components 1 grey, 3 colour, 4 CMYK
 */
record JpegFrame(int width, int height, int components, boolean progressive) {
  private static final int PROGRESSIVE = 0xc2;
  private static final Set<Integer> HUFFMAN = Set.of(0xc0, 0xc1, PROGRESSIVE);
  private static final Set<Integer> COMPONENTS = Set.of(1, 3, 4);

  static JpegFrame of(ByteBuffer bytes, Segment frame) {
    int at = frame.payload();
    int components = bytes.get(at + 5);
    if (!HUFFMAN.contains(frame.marker())) {
      throw Broken.unsupported(
          "is a lossless, hierarchical or arithmetic-coded JPEG, which Discern does not decode."
              + " Save it as an ordinary JPEG and send that.");
    }
    if (bytes.get(at) != 8) {
      throw Broken.unsupported(
          "is a JPEG with " + bytes.get(at) + " bits a channel; 8 are decoded. Save it as PNG.");
    }
    if (!COMPONENTS.contains(components)) {
      throw Broken.undecodable(
          "is a JPEG of " + components + " channels. Save it again as JPEG or PNG.");
    }
    return new JpegFrame(
        Short.toUnsignedInt(bytes.getShort(at + 3)),
        Short.toUnsignedInt(bytes.getShort(at + 1)),
        components,
        frame.marker() == PROGRESSIVE);
  }
}
