package dev.discern.training.audit.oddity;

/** Plain bars at two opposite edges, as screenshots and letterboxed photos have them. */
final class Border {
  /** Of 255: how much a bar's brightness may vary, for the noise of a JPEG. */
  private static final float VARIES = 6;

  private Border() {}

  /** The larger of the shares that bars take of the width and of the height. */
  static double share(float[] grey, int side) {
    return Math.max(bars(grey, side, 1, side), bars(grey, side, side, 1));
  }

  private static double bars(float[] grey, int side, int alongLine, int betweenLines) {
    int first = 0;
    while (first < side && plain(grey, side, first, alongLine, betweenLines, grey[0])) {
      first++;
    }
    int last = 0;
    float tone = grey[grey.length - 1];
    while (last < side - first
        && plain(grey, side, side - 1 - last, alongLine, betweenLines, tone)) {
      last++;
    }
    boolean framed = first > 0 && last > 0 && first + last < side;
    return framed ? (double) (first + last) / side : 0;
  }

  private static boolean plain(
      float[] grey, int side, int line, int alongLine, int betweenLines, float tone) {
    for (int i = 0; i < side; i++) {
      if (Math.abs(grey[line * betweenLines + i * alongLine] - tone) > VARIES) {
        return false;
      }
    }
    return true;
  }
}
