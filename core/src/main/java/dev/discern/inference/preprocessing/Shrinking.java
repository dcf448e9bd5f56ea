package dev.discern.inference.preprocessing;

import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;

/** Pixels made fewer for people to look at, resampled as for a model (PIL's bilinear). */
public final class Shrinking {
  private Shrinking() {}

  /** All of a picture at another size. Safe for any number of threads. */
  public static Pixels to(Size size, Pixels picture) {
    Axis horizontal = whole(picture.size().width(), size.width());
    Axis vertical = whole(picture.size().height(), size.height());
    return new Pixels(
        size, new Resampler(picture.rgb(), horizontal, vertical, Kernel.TRIANGLE).resize());
  }

  private static Axis whole(int pixels, int resized) {
    return new Axis(pixels, 0, pixels, resized, resized);
  }
}
