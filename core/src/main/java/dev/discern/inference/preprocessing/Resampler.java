package dev.discern.inference.preprocessing;

import java.util.Arrays;

/**
 * PIL's resize: rows first, rounded to eight bits, then columns (Pillow, src/libImaging/Resample.c,
 * {@code ImagingResampleHorizontal_8bpc} and {@code ...Vertical_8bpc}). Only what the tensor shows
 * is computed, which changes no pixel.
 */
final class Resampler {
  private static final int HALF = 1 << (Taps.PRECISION_BITS - 1);

  private final byte[] rgb;
  private final int sourceWidth;
  private final Taps columns;
  private final Taps rows;

  Resampler(byte[] rgb, Axis horizontal, Axis vertical, Kernel kernel) {
    this.rgb = rgb;
    this.sourceWidth = horizontal.pixels();
    this.columns = Taps.of(horizontal, kernel);
    this.rows = Taps.of(vertical, kernel);
  }

  /** The shown pixels, interleaved RGB, row by row. */
  byte[] resize() {
    return downColumns(alongRows());
  }

  private byte[] alongRows() {
    int width = columns.first().length;
    int firstRow = rows.first()[0];
    int height = rows.end() - firstRow;
    byte[] out = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      resizeRow((firstRow + y) * sourceWidth * 3, out, y * width * 3);
    }
    return out;
  }

  private void resizeRow(int row, byte[] out, int at) {
    int[] weights = columns.weights();
    for (int x = 0; x < columns.first().length; x++) {
      int red = HALF;
      int green = HALF;
      int blue = HALF;
      int in = row + columns.first()[x] * 3;
      int tap = x * columns.stride();
      for (int end = tap + columns.count()[x]; tap < end; tap++, in += 3) {
        int weight = weights[tap];
        red += (rgb[in] & 0xff) * weight;
        green += (rgb[in + 1] & 0xff) * weight;
        blue += (rgb[in + 2] & 0xff) * weight;
      }
      out[at++] = clip(red);
      out[at++] = clip(green);
      out[at++] = clip(blue);
    }
  }

  private byte[] downColumns(byte[] in) {
    int rowBytes = columns.first().length * 3;
    byte[] out = new byte[rowBytes * rows.first().length];
    int[] sums = new int[rowBytes];
    for (int y = 0; y < rows.first().length; y++) {
      Arrays.fill(sums, HALF);
      int row = (rows.first()[y] - rows.first()[0]) * rowBytes;
      for (int i = 0; i < rows.count()[y]; i++, row += rowBytes) {
        add(in, row, rows.weights()[y * rows.stride() + i], sums);
      }
      for (int x = 0; x < rowBytes; x++) {
        out[y * rowBytes + x] = clip(sums[x]);
      }
    }
    return out;
  }

  private static void add(byte[] in, int at, int weight, int[] sums) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] += (in[at + x] & 0xff) * weight;
    }
  }

  private static byte clip(int fixed) {
    return (byte) Math.max(0, Math.min(255, fixed >> Taps.PRECISION_BITS));
  }
}
