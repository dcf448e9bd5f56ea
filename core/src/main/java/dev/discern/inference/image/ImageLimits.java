package dev.discern.inference.image;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;

/**
 * What a photo may cost before a single pixel of it is decoded.
 *
 * @param maxBytes encoded size, bytes
 * @param maxMegapixels declared width x height, in millions
 * @param maxDecodeBytes what decoding one photo may allocate, bytes
 * @param acceptTruncated whether a photo whose end is missing is decoded, with a note, instead of
 *     refused
 */
public record ImageLimits(
    int maxBytes, int maxMegapixels, long maxDecodeBytes, boolean acceptTruncated) {
  public static final ImageLimits DEFAULT = new ImageLimits(25_000_000, 100, 1_000_000_000L, false);

  /** The longest side of a JPEG, and of anything that is a photo. */
  private static final int MAX_SIDE = 65_535;

  public ImageLimits {
    if (maxBytes < 1 || maxBytes == Integer.MAX_VALUE || maxMegapixels < 1 || maxDecodeBytes < 1) {
      throw new IllegalArgumentException("image limits must be positive, and below 2 GB");
    }
  }

  /** Refuses an empty photo, and one of more bytes than the limit. */
  public void checkBytes(String name, long bytes) {
    if (bytes == 0) {
      throw Refusal.of(RefusalCode.PHOTO_EMPTY, name, "is empty (0 bytes). Send the photo again.");
    }
    if (bytes > maxBytes) {
      throw Refusal.of(
              RefusalCode.PHOTO_TOO_LARGE,
              name,
              "is larger than the limit of %.1f MB. Make it smaller or raise image.max-bytes."
                  .formatted(maxBytes / 1e6))
          .with("limit", maxBytes);
    }
  }

  /** Refuses a photo whose header declares more pixels than the limit, or an absurd shape. */
  public void checkSize(String name, Size size) {
    if (size.pixels() > maxMegapixels * 1_000_000L) {
      throw Refusal.of(
              RefusalCode.PHOTO_TOO_MANY_PIXELS,
              name,
              "has %s = %.1f megapixels; the limit is %d. Make it smaller or raise image.max-megapixels."
                  .formatted(size, size.pixels() / 1e6, maxMegapixels))
          .with("limit", maxMegapixels);
    }
    if (Math.max(size.width(), size.height()) > MAX_SIDE) {
      throw Refusal.of(
              RefusalCode.PHOTO_TOO_MANY_PIXELS,
              name,
              "is %s; a side may have %d pixels at most. Crop it or make it smaller."
                  .formatted(size, MAX_SIDE))
          .with("limit", MAX_SIDE);
    }
  }

  /** Refuses a photo whose decoding would allocate more than the limit. */
  public void checkMemory(String name, long bytes) {
    if (bytes > maxDecodeBytes) {
      throw Refusal.of(
              RefusalCode.PHOTO_TOO_MANY_PIXELS,
              name,
              "would take %.0f MB to decode; the limit is %.0f. Make it smaller and send it again."
                  .formatted(bytes / 1e6, maxDecodeBytes / 1e6))
          .with("limit", maxDecodeBytes);
    }
  }
}
