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
}
