package dev.discern.training.audit.likeness;

import dev.discern.inference.image.Pixels;

/**
 * A photo averaged into a square of cells, whatever its shape: what a photo looks like from afar.
 *
 * @param side cells along each side
 * @param rgb interleaved R, G, B rows from the top, 0 to 255; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, not compared
public record Grid(int side, float[] rgb) {

  /** Averages each cell's pixels; a photo smaller than the grid repeats pixels. */
  public static Grid of(Pixels pixels, int side) {
    int width = pixels.size().width();
    int height = pixels.size().height();
    float[] cells = new float[side * side * 3];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        Box box =
            new Box(
                start(x, width, side),
                start(y, height, side),
                end(x, width, side),
                end(y, height, side));
        box.average(pixels.rgb(), width, cells, (y * side + x) * 3);
      }
    }
    return new Grid(side, cells);
  }

  private static int start(int cell, int length, int side) {
    return (int) ((long) cell * length / side);
  }

  private static int end(int cell, int length, int side) {
    return Math.max(start(cell, length, side) + 1, start(cell + 1, length, side));
  }

  /** The same photo in fewer cells; the smaller side divides the larger. */
  public Grid smaller(int to) {
    int step = side / to;
    float share = 1f / (step * step);
    float[] cells = new float[to * to * 3];
    for (int y = 0, from = 0; y < side; y++) {
      for (int x = 0; x < side; x++, from += 3) {
        int target = (y / step * to + x / step) * 3;
        cells[target] += rgb[from] * share;
        cells[target + 1] += rgb[from + 1] * share;
        cells[target + 2] += rgb[from + 2] * share;
      }
    }
    return new Grid(to, cells);
  }

  /** Brightness of each cell, 0 to 255 (ITU-R BT.601). */
  public float[] grey() {
    float[] grey = new float[side * side];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = 0.299f * rgb[i * 3] + 0.587f * rgb[i * 3 + 1] + 0.114f * rgb[i * 3 + 2];
    }
    return grey;
  }

  private record Box(int left, int top, int right, int bottom) {
    void average(byte[] rgb, int width, float[] into, int at) {
      long red = 0;
      long green = 0;
      long blue = 0;
      for (int y = top; y < bottom; y++) {
        for (int i = (y * width + left) * 3; i < (y * width + right) * 3; i += 3) {
          red += rgb[i] & 0xff;
          green += rgb[i + 1] & 0xff;
          blue += rgb[i + 2] & 0xff;
        }
      }
      float pixels = (float) (right - left) * (bottom - top);
      into[at] = red / pixels;
      into[at + 1] = green / pixels;
      into[at + 2] = blue / pixels;
    }
  }
}
