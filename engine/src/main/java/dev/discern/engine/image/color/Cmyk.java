package dev.discern.engine.image.color;

/** Ink to light as PIL computes it: no profile, each colour dimmed by black. */
public final class Cmyk {
  private Cmyk() {}

  /** Writes one pixel; 0 is no ink. */
  public static void write(int cyan, int magenta, int yellow, int black, byte[] rgb, int at) {
    int light = 255 - black;
    rgb[at] = dim(cyan, light);
    rgb[at + 1] = dim(magenta, light);
    rgb[at + 2] = dim(yellow, light);
  }

  private static byte dim(int ink, int light) {
    int product = ink * light + 128;
    return (byte) (light - ((product + (product >> 8)) >> 8));
  }
}
