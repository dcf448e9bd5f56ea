package dev.discern.engine.image.pixels;

import dev.discern.engine.image.header.Header;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Reduction;
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
        : OpenCv.decode(
            CleanJpeg.of(photo.bytes()), flags(), Reduction.reduced(header.stored(), divisor));
  }

  private int flags() {
    return switch (divisor) {
      case 2 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
      case 4 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
      case 8 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;
      default -> throw new IllegalArgumentException("1/" + divisor);
    };
  }
}
