package dev.discern.engine.image.color;

/** Ink stored as luminance and colour difference; libjpeg's arithmetic (jdcolor.c). */
public final class Ycck {
  private static final int HALF = 1 << 15;

  private Ycck() {}

  /** Turns a row of Y, Cb, Cr and K into inverted C, M, Y and K, where it lies. */
  public static void toInvertedCmyk(int[] row) {
    for (int at = 0; at < row.length; at += 4) {
      int y = row[at];
      int cb = row[at + 1] - 128;
      int cr = row[at + 2] - 128;
      row[at] = 255 - clip(y + ((91_881 * cr + HALF) >> 16));
      row[at + 1] = 255 - clip(y + ((-22_554 * cb - 46_802 * cr + HALF) >> 16));
      row[at + 2] = 255 - clip(y + ((116_130 * cb + HALF) >> 16));
    }
  }

  private static int clip(int value) {
    return Math.max(0, Math.min(255, value));
  }
}
