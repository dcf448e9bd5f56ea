package dev.discern.engine.image.color;

import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;

/**
 * Any BufferedImage as RGB bytes, flattened on white. Samples are taken as they are stored: {@code
 * getRGB} and {@code drawImage} would convert grey and profiled ones to other values.
 */
public final class Rgb {
  private Rgb() {}

  public static Pixels of(BufferedImage image) {
    Size size = new Size(image.getWidth(), image.getHeight());
    byte[] rgb = new byte[Math.multiplyExact(size.width() * 3, size.height())];
    Row row = row(image);
    for (int y = 0; y < size.height(); y++) {
      row.write(y, rgb, y * size.width() * 3);
    }
    return new Pixels(size, rgb);
  }

  /** Writes one row of an image. */
  @FunctionalInterface
  private interface Row {
    void write(int y, byte[] rgb, int at);
  }

  private static Row row(BufferedImage image) {
    ColorModel colors = image.getColorModel();
    if (colors instanceof IndexColorModel palette) {
      return indexed(image, palette);
    }
    int type = colors.getColorSpace().getType();
    boolean known =
        type == ColorSpace.TYPE_GRAY || type == ColorSpace.TYPE_RGB || type == ColorSpace.TYPE_CMYK;
    if (colors instanceof ComponentColorModel && known && isWhole(image)) {
      return new Samples(image)::write;
    }
    return converted(image);
  }

  private static boolean isWhole(BufferedImage image) {
    int type = image.getRaster().getTransferType();
    return type == DataBuffer.TYPE_BYTE
        || type == DataBuffer.TYPE_USHORT
        || type == DataBuffer.TYPE_SHORT;
  }

  private static Row indexed(BufferedImage image, IndexColorModel palette) {
    int[] indexes = new int[image.getWidth()];
    int[] colors = new int[palette.getMapSize()];
    palette.getRGBs(colors);
    return (y, rgb, at) -> {
      image.getRaster().getSamples(0, y, indexes.length, 1, 0, indexes);
      for (int x = 0; x < indexes.length; x++) {
        put(indexes[x] < colors.length ? colors[indexes[x]] : 0xff000000, rgb, at + x * 3);
      }
    };
  }

  /** Whatever else there is, such as L*a*b* and packed integers, as Java converts it. */
  private static Row converted(BufferedImage image) {
    int[] argb = new int[image.getWidth()];
    return (y, rgb, at) -> {
      image.getRGB(0, y, argb.length, 1, argb, 0, argb.length);
      for (int x = 0; x < argb.length; x++) {
        put(argb[x], rgb, at + x * 3);
      }
    };
  }

  private static void put(int argb, byte[] rgb, int at) {
    int alpha = argb >>> 24;
    rgb[at] = onWhite(argb >> 16 & 0xff, alpha);
    rgb[at + 1] = onWhite(argb >> 8 & 0xff, alpha);
    rgb[at + 2] = onWhite(argb & 0xff, alpha);
  }

  static byte onWhite(int value, int alpha) {
    return (byte) ((value * alpha + 255 * (255 - alpha) + 127) / 255);
  }
}
