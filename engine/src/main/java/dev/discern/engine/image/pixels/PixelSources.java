package dev.discern.engine.image.pixels;

import dev.discern.engine.image.header.Header;
import dev.discern.inference.image.ImageFormat;

/** Which way a photo takes; its header decides, and nothing else. */
public final class PixelSources {
  private static final PixelSource WHOLE_JPEG = new WholeJpeg();
  private static final PixelSource ANY = new ImageIoPixels();
  private static final PixelSource WEBP = new StillWebp(ANY);

  private PixelSources() {}

  /**
   * The source for a photo.
   *
   * @param divisor of both sides; only a JPEG can be decoded smaller than it is
   */
  public static PixelSource of(Header header, int divisor) {
    return switch (header.format()) {
      case JPEG -> divisor == 1 ? WHOLE_JPEG : new ReducedJpeg(divisor);
      case WEBP -> WEBP;
      case PNG, GIF, BMP, TIFF -> ANY;
    };
  }

  /** Whether photos of this format can be decoded smaller than they are. */
  public static boolean canReduce(ImageFormat format) {
    return format == ImageFormat.JPEG;
  }
}
