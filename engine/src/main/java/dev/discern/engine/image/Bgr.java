package dev.discern.engine.image;

/** The order in which the JDK and OpenCV keep colours. */
final class Bgr {
  private Bgr() {}

  /** Swaps red and blue where they lie; large photos are not copied once more. */
  static byte[] toRgb(byte[] bgr) {
    for (int at = 0; at < bgr.length; at += 3) {
      byte blue = bgr[at];
      bgr[at] = bgr[at + 2];
      bgr[at + 2] = blue;
    }
    return bgr;
  }
}
