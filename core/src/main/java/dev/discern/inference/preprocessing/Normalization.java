package dev.discern.inference.preprocessing;

import dev.discern.inference.preprocessing.PreprocessingContract.ChannelOrder;
import dev.discern.inference.preprocessing.PreprocessingContract.Layout;
import java.util.Arrays;

/** Turns eight-bit pixels into a contract's numbers: a table, since a channel has 256 values. */
final class Normalization {
  private static final int FILL = 128;

  private final float[][] table = new float[3][256];
  private final int[] plane = new int[3];
  private final int pixelStep;
  private final int width;
  private final int height;

  Normalization(PreprocessingContract contract) {
    width = contract.width();
    height = contract.height();
    boolean planar = contract.layout() == Layout.NCHW;
    pixelStep = planar ? 1 : 3;
    for (int rgb = 0; rgb < 3; rgb++) {
      int channel = contract.channels() == ChannelOrder.RGB ? rgb : 2 - rgb;
      plane[rgb] = planar ? channel * width * height : channel;
      for (int value = 0; value < 256; value++) {
        table[rgb][value] =
            (float)
                ((value * contract.scale() - contract.mean().get(channel))
                    / contract.std().get(channel));
      }
    }
  }

  /** The number that stands for mid-grey in a channel of the photo: 0 red, 1 green, 2 blue. */
  float grey(int rgb) {
    return table[rgb][FILL];
  }

  /** Where the number of a pixel's channel stands in the tensor. */
  int index(int rgb, int x, int y) {
    return plane[rgb] + (y * width + x) * pixelStep;
  }

  /** Places the shown pixels in the tensor, and mid-grey around them where they do not fill it. */
  float[] place(byte[] shown, Axis horizontal, Axis vertical) {
    float[] values = new float[3 * width * height];
    if (horizontal.shown() < width || vertical.shown() < height) {
      fill(values);
    }
    for (int rgb = 0; rgb < 3; rgb++) {
      for (int y = 0; y < vertical.shown(); y++) {
        int in = y * horizontal.shown() * 3 + rgb;
        int out = plane[rgb] + ((y + vertical.margin()) * width + horizontal.margin()) * pixelStep;
        for (int x = 0; x < horizontal.shown(); x++, in += 3, out += pixelStep) {
          values[out] = table[rgb][shown[in] & 0xff];
        }
      }
    }
    return values;
  }

  private void fill(float[] values) {
    for (int rgb = 0; rgb < 3; rgb++) {
      if (pixelStep == 1) {
        Arrays.fill(values, plane[rgb], plane[rgb] + width * height, table[rgb][FILL]);
      } else {
        for (int at = plane[rgb]; at < values.length; at += pixelStep) {
          values[at] = table[rgb][FILL];
        }
      }
    }
  }
}
