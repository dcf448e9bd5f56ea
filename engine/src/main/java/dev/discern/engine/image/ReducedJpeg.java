package dev.discern.engine.image;

import dev.discern.engine.image.header.Header;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Reduction;
import dev.discern.inference.image.Size;
import java.io.IOException;

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
        : OpenCv.decodeJpeg(CleanJpeg.of(photo.bytes()), divisor, reduced(header));
  }

  private Size reduced(Header header) {
    return Reduction.reduced(header.stored(), divisor);
  }
}
