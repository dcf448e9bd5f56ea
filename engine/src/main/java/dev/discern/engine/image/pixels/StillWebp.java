package dev.discern.engine.image.pixels;

import dev.discern.engine.image.color.Bgr;
import dev.discern.engine.image.header.Header;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;
import java.io.IOException;
import org.bytedeco.opencv.global.opencv_imgcodecs;

/**
 * A WebP of one picture, through OpenCV's libwebp: TwelveMonkeys repeats colour samples where
 * libwebp interpolates, which is 2 of 255 on a small photo. It still reads animated and broken
 * ones, and all where OpenCV is missing.
 */
final class StillWebp implements PixelSource {
  private final PixelSource otherwise;

  StillWebp(PixelSource otherwise) {
    this.otherwise = otherwise;
  }

  @Override
  public Pixels read(Photo photo, Header header) throws IOException {
    return header.frames() > 1 || !header.complete() || !OpenCv.isLoaded()
        ? otherwise.read(photo, header)
        : read(photo, header.stored());
  }

  private static Pixels read(Photo photo, Size size) throws IOException {
    byte[] samples = OpenCv.decode(photo.bytes(), opencv_imgcodecs.IMREAD_UNCHANGED, size);
    return new Pixels(
        size, samples.length == size.pixels() * 4 ? Bgr.alphaToRgb(samples) : Bgr.toRgb(samples));
  }
}
