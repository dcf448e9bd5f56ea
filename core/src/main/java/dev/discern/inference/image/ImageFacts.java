package dev.discern.inference.image;

import java.util.List;

/**
 * What is known of a photo beside its pixels.
 *
 * @param format decided by the first bytes, never by the name
 * @param size upright, before any reduction
 * @param orientation the EXIF tag, 1 to 8; 1 when there is none. The pixels are already turned
 * @param reducedBy 1, 2, 4 or 8: how much smaller than {@code size} the decoded pixels are on each
 *     side
 * @param notes what a careful reader should know: "first of 12 frames", "embedded Display P3
 *     profile ignored"
 */
public record ImageFacts(
    ImageFormat format, Size size, int orientation, int reducedBy, List<String> notes) {
  public ImageFacts {
    notes = List.copyOf(notes);
  }
}
