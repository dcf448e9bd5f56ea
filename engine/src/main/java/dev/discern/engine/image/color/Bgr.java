package dev.discern.engine.image.color;

/** The order in which the JDK and OpenCV keep colours. */
public final class Bgr {
  private Bgr() {}

  /** Swaps red and blue where they lie; large photos are not copied once more. */
  public static byte[] toRgb(byte[] bgr) {
    for (int at = 0; at < bgr.length; at += 3) {
      byte blue = bgr[at];
      bgr[at] = bgr[at + 2];
      bgr[at + 2] = blue;
    }
    return bgr;
  }

  /** Flattens blue, green, red and alpha on white. */
  public static byte[] alphaToRgb(byte[] bgra) {
    byte[] rgb = new byte[bgra.length / 4 * 3];
    for (int in = 0, out = 0; in < bgra.length; in += 4, out += 3) {
      int alpha = bgra[in + 3] & 0xff;
      rgb[out] = Rgb.onWhite(bgra[in + 2] & 0xff, alpha);
      rgb[out + 1] = Rgb.onWhite(bgra[in + 1] & 0xff, alpha);
      rgb[out + 2] = Rgb.onWhite(bgra[in] & 0xff, alpha);
    }
    return rgb;
  }
}
