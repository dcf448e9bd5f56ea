package dev.discern.engine.image.pixels;

import dev.discern.engine.image.header.Header;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Reduction;
import dev.discern.inference.image.Size;
import java.io.IOException;
import org.bytedeco.opencv.global.opencv_imgcodecs;

/**
 * A JPEG decoded at a half, a quarter or an eighth of its size: libjpeg then transforms fewer
 * frequencies, which is several times faster. Ink, which is rare, and machines without OpenCV's
 * native library take the long way round to the same size.
 *
 * @param divisor 2, 4 or 8
 */
record ReducedJpeg(int divisor) implements PixelSource {
  private static final PixelSource WHOLE = new WholeJpeg();

  @Override
  public Pixels read(Photo photo, Header header) throws IOException {
    return header.isInk() || !OpenCv.isLoaded()
        ? Box.average(WHOLE.read(photo, header), divisor)
        : scaled(photo, Reduction.reduced(header.stored(), divisor));
  }

  private Pixels scaled(Photo photo, Size size) throws IOException {
    int order = opencv_imgcodecs.IMREAD_COLOR_RGB | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
    return new Pixels(size, OpenCv.decode(CleanJpeg.of(photo.bytes()), flags() | order, size));
  }

  /** These are the bits for the size alone; OpenCV's names with COLOR would mean BGR. */
  private int flags() {
    return switch (divisor) {
      case 2 -> opencv_imgcodecs.IMREAD_REDUCED_GRAYSCALE_2;
      case 4 -> opencv_imgcodecs.IMREAD_REDUCED_GRAYSCALE_4;
      case 8 -> opencv_imgcodecs.IMREAD_REDUCED_GRAYSCALE_8;
      default -> throw new IllegalArgumentException("1/" + divisor);
    };
  }
}
