package dev.discern.inference.explanation.picture;

/**
 * The colours of heat: matplotlib's inferno (Smith and van der Walt 2015, CC0), which grows lighter
 * as evenly as it grows hotter, also in grey and to the colour-blind. What is cold is see-through.
 */
final class HeatColors {
  /** The index that stands for what the model did not see; the heats are 0 to 254. */
  static final int UNSEEN = 255;

  private static final int HOTTEST = UNSEEN - 1;
  private static final double MOST_OPAQUE = 0.75;
  private static final int UNSEEN_GREY = 96;
  private static final double UNSEEN_OPACITY = 0.6;
  private static final int[] INFERNO = {
    0x000004, 0x1f0c48, 0x550f6d, 0x88226a, 0xba3655, 0xe35933, 0xf98c0a, 0xf9c932, 0xfcffa4
  };

  private HeatColors() {}

  /** The index of a heat of 0 to 1. */
  static int index(double heat) {
    return (int) Math.round(heat * HOTTEST);
  }

  /** Red, green and blue of an index. */
  static int rgb(int index) {
    if (index == UNSEEN) {
      return UNSEEN_GREY << 16 | UNSEEN_GREY << 8 | UNSEEN_GREY;
    }
    double place = (double) index / HOTTEST * (INFERNO.length - 1);
    int from = Math.min((int) place, INFERNO.length - 2);
    return mixed(INFERNO[from], INFERNO[from + 1], place - from);
  }

  /** How much of what lies beneath an index hides: 0 nothing, 1 all. */
  static double opacity(int index) {
    return index == UNSEEN ? UNSEEN_OPACITY : MOST_OPAQUE * index / HOTTEST;
  }

  /** Two colours, mixed channel by channel. */
  static int mixed(int one, int other, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = one >> shift & 0xff;
      int b = other >> shift & 0xff;
      mixed |= (int) Math.round(a + (b - a) * share) << shift;
    }
    return mixed;
  }
}
