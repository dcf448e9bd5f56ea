package dev.discern.inference.image;

import dev.discern.refusal.Refusal;

/**
 * Station 4, <b>Decode</b>: bytes to upright sRGB pixels, within limits.
 *
 * <p>Safe for any number of threads at once; the same bytes and plan give the same pixels every
 * time. Whatever a file does to the decoder beneath, including running out of memory, ends as
 * pixels or as a {@link Refusal}.
 */
public interface ImageDecoder {
  /**
   * Decodes a photo, reduced where that is faster and the plan allows it.
   *
   * @param plan what the pixels will be resized to; {@link SizePlan#FULL} to get them all
   * @throws Refusal one of the {@code PHOTO_...} codes, {@code NOT_AN_IMAGE} or {@code
   *     IMAGE_FORMAT_UNSUPPORTED}; its subject is the photo's name
   */
  DecodedImage decode(Photo photo, SizePlan plan);

  /**
   * Reads the header only: cheap, and no promise that the pixels decode.
   *
   * @throws Refusal as {@link #decode} does for what a header can show
   */
  ImageFacts inspect(Photo photo);
}
