package dev.discern.engine.image.pixels;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import dev.discern.engine.image.color.Rgb;
import dev.discern.engine.image.header.Header;
import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Pixels;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;

/** The first picture of PNG, GIF, WebP, BMP and TIFF files. */
final class ImageIoPixels implements PixelSource {
  @Override
  public Pixels read(Photo photo, Header header) throws IOException {
    Iterator<ImageReaderSpi> readers = Readers.of(header.format()).iterator();
    while (true) {
      try {
        return read(readers.next().createReaderInstance(), photo, header);
      } catch (IOException | RuntimeException e) {
        if (!readers.hasNext()) {
          throw e;
        }
      }
    }
  }

  private static Pixels read(ImageReader reader, Photo photo, Header header) throws IOException {
    boolean gif = header.format() == ImageFormat.GIF;
    try (ByteArrayImageInputStream in =
        new ByteArrayImageInputStream(readable(photo.bytes(), header))) {
      reader.setInput(in, false, !gif);
      BufferedImage image = header.complete() ? reader.read(0) : asFarAsItGoes(reader);
      return Rgb.of(gif ? GifScreen.show(image, reader, header.stored()) : image);
    } finally {
      reader.dispose();
    }
  }

  private static byte[] readable(byte[] bytes, Header header) {
    return header.format() == ImageFormat.PNG && !header.complete()
        ? CutPng.close(bytes)
        : WebpProfile.hide(bytes, header);
  }

  private static BufferedImage asFarAsItGoes(ImageReader reader) throws IOException {
    ImageReadParam param = reader.getDefaultReadParam();
    BufferedImage image =
        reader.getImageTypes(0).next().createBufferedImage(reader.getWidth(0), reader.getHeight(0));
    param.setDestination(image);
    try {
      return reader.read(0, param);
    } catch (IOException | RuntimeException e) {
      return image; // accepted as truncated, and noted in the facts
    }
  }
}
