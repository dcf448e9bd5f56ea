package dev.discern.engine.image.color;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.util.Arrays;

/** Rows of an image with a sample for each channel: grey, RGB or CMYK, with alpha or without. */
final class Samples {
  private final BufferedImage image;
  private final int bands;
  private final int bits;
  private final int colorSpace;
  private final boolean alpha;
  private final boolean premultiplied;
  private final int[] row;

  Samples(BufferedImage image) {
    ColorModel colors = image.getColorModel();
    this.image = image;
    this.bands = image.getRaster().getNumBands();
    this.bits = bits(image);
    this.colorSpace = colors.getColorSpace().getType();
    this.alpha = colors.hasAlpha();
    this.premultiplied = colors.isAlphaPremultiplied();
    this.row = new int[image.getWidth() * bands];
  }

  /** Of signed samples, those below zero are black and the others are one bit shorter. */
  private static int bits(BufferedImage image) {
    boolean signed = image.getRaster().getTransferType() == DataBuffer.TYPE_SHORT;
    return image.getColorModel().getComponentSize(0) - (signed ? 1 : 0);
  }

  void write(int y, byte[] rgb, int at) {
    image.getRaster().getPixels(0, y, image.getWidth(), 1, row);
    toEightBits();
    for (int in = 0, out = at; in < row.length; in += bands, out += 3) {
      writePixel(in, rgb, out);
    }
  }

  private void toEightBits() {
    if (bits > 8) {
      Arrays.setAll(row, i -> Math.max(0, row[i] >> (bits - 8)));
    } else if (bits < 8) {
      Arrays.setAll(row, i -> row[i] * 255 / ((1 << bits) - 1));
    }
  }

  private void writePixel(int in, byte[] rgb, int out) {
    if (colorSpace == ColorSpace.TYPE_CMYK) {
      Cmyk.write(row[in], row[in + 1], row[in + 2], row[in + 3], rgb, out);
      return;
    }
    int step = colorSpace == ColorSpace.TYPE_GRAY ? 0 : 1;
    int opacity = alpha ? row[in + bands - 1] : 255;
    rgb[out] = flat(row[in], opacity);
    rgb[out + 1] = flat(row[in + step], opacity);
    rgb[out + 2] = flat(row[in + 2 * step], opacity);
  }

  private byte flat(int value, int opacity) {
    return premultiplied
        ? (byte) Math.min(255, value + 255 - opacity)
        : Rgb.onWhite(value, opacity);
  }
}
