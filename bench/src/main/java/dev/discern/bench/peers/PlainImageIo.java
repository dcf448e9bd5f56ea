package dev.discern.bench.peers;

import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Photos to pixels as the JDK alone does it: its own JPEG reader, every pixel, no plug-in. */
public final class PlainImageIo {
  private static final int UPRIGHT = 1;

  private PlainImageIo() {}

  /** All pixels of a JPEG in colour, as B, G, R bytes. */
  public static BufferedImage read(byte[] jpeg) throws IOException {
    ImageReader reader = jdkReader();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
      reader.setInput(in, true, true);
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  /** Scaled as most programs do it: bilinear between neighbours, so most pixels are skipped. */
  public static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = small.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return small;
  }

  /** The pixels as Discern's preprocessing takes them; how the camera was held is not asked. */
  public static DecodedImage decoded(BufferedImage image) {
    Size size = new Size(image.getWidth(), image.getHeight());
    return new DecodedImage(
        new Pixels(size, rgb(image)),
        new ImageFacts(ImageFormat.JPEG, size, UPRIGHT, 1, List.of()));
  }

  /** Straight from the pixels' own bytes: getRGB would take as long as the decoding. */
  private static byte[] rgb(BufferedImage image) {
    byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    byte[] rgb = new byte[bgr.length];
    for (int i = 0; i < bgr.length; i += 3) {
      rgb[i] = bgr[i + 2];
      rgb[i + 1] = bgr[i + 1];
      rgb[i + 2] = bgr[i];
    }
    return rgb;
  }

  private static ImageReader jdkReader() {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getName().startsWith("com.sun.")) {
        return reader;
      }
    }
    throw new IllegalStateException("this JDK has no JPEG reader of its own");
  }
}
