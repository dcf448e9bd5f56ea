package dev.discern.engine.image.pixels;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import dev.discern.engine.image.color.Bgr;
import dev.discern.engine.image.color.Cmyk;
import dev.discern.engine.image.color.Rgb;
import dev.discern.engine.image.color.Ycck;
import dev.discern.engine.image.header.Header;
import dev.discern.engine.image.header.JpegColors;
import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageReader;

/** Every pixel of a JPEG, through the JDK's libjpeg. */
final class WholeJpeg implements PixelSource {
  @Override
  public Pixels read(Photo photo, Header header) throws IOException {
    ImageReader reader = Readers.of(ImageFormat.JPEG).get(0).createReaderInstance();
    try (ByteArrayImageInputStream in =
        new ByteArrayImageInputStream(CleanJpeg.of(photo.bytes()))) {
      reader.setInput(in, true, true);
      return header.isInk()
          ? ink(reader.readRaster(0, null), isYcck(photo.bytes()))
          : light(reader.read(0));
    } finally {
      reader.dispose();
    }
  }

  private static boolean isYcck(byte[] bytes) {
    return JpegColors.of(ByteBuffer.wrap(bytes)).isYcck();
  }

  private static Pixels light(BufferedImage image) {
    if (image.getType() != BufferedImage.TYPE_3BYTE_BGR) {
      return Rgb.of(image);
    }
    byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    return new Pixels(new Size(image.getWidth(), image.getHeight()), Bgr.toRgb(bgr));
  }

  /** Ink is stored inverted, as Adobe began to and everybody followed. */
  private static Pixels ink(Raster raster, boolean ycck) {
    Size size = new Size(raster.getWidth(), raster.getHeight());
    byte[] rgb = new byte[Math.multiplyExact(size.width() * 3, size.height())];
    int[] row = new int[size.width() * 4];
    for (int y = 0, out = 0; y < size.height(); y++) {
      raster.getPixels(0, y, size.width(), 1, row);
      if (ycck) {
        Ycck.toInvertedCmyk(row);
      }
      for (int in = 0; in < row.length; in += 4, out += 3) {
        Cmyk.write(
            255 - row[in], 255 - row[in + 1], 255 - row[in + 2], 255 - row[in + 3], rgb, out);
      }
    }
    return new Pixels(size, rgb);
  }
}
