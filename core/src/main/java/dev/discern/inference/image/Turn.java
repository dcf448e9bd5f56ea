package dev.discern.inference.image;

/** Turning pixels upright, a few rows at a time: whole rows would miss the cache at every pixel. */
final class Turn {
  private static final int ROWS = 16;

  private final Pixels stored;
  private final Size upright;
  private final byte[] out;
  private final int first;
  private final int alongRow;
  private final int alongColumn;

  Turn(Pixels stored, Orientation orientation) {
    this.stored = stored;
    this.upright = orientation.upright(stored.size());
    this.out = new byte[stored.rgb().length];
    int right = orientation.startsRight() ? -3 : 3;
    int down = (orientation.startsBelow() ? -3 : 3) * upright.width();
    this.alongRow = orientation.swapsSides() ? down : right;
    this.alongColumn = orientation.swapsSides() ? right : down;
    this.first =
        (right < 0 ? (upright.width() - 1) * 3 : 0)
            + (down < 0 ? (upright.height() - 1) * upright.width() * 3 : 0);
  }

  Pixels upright() {
    int height = stored.size().height();
    for (int top = 0; top < height; top += ROWS) {
      turnRows(top, Math.min(top + ROWS, height));
    }
    return new Pixels(upright, out);
  }

  private void turnRows(int top, int bottom) {
    byte[] rgb = stored.rgb();
    int width = stored.size().width();
    for (int x = 0; x < width; x++) {
      int in = (top * width + x) * 3;
      int at = first + x * alongRow + top * alongColumn;
      for (int y = top; y < bottom; y++, in += width * 3, at += alongColumn) {
        out[at] = rgb[in];
        out[at + 1] = rgb[in + 1];
        out[at + 2] = rgb[in + 2];
      }
    }
  }
}
