package dev.discern.engine.image.pixels;

import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Reduction;
import dev.discern.inference.image.Size;

/** Shrinks by a whole number: each new pixel is the mean of a square of old ones. */
final class Box {
  private Box() {}

  static Pixels average(Pixels whole, int divisor) {
    Size to = Reduction.reduced(whole.size(), divisor);
    byte[] out = new byte[to.width() * to.height() * 3];
    for (int y = 0, at = 0; y < to.height(); y++) {
      for (int x = 0; x < to.width(); x++, at += 3) {
        average(whole, x * divisor, y * divisor, divisor, out, at);
      }
    }
    return new Pixels(to, out);
  }

  private static void average(Pixels whole, int left, int top, int divisor, byte[] out, int at) {
    int right = Math.min(left + divisor, whole.size().width());
    int bottom = Math.min(top + divisor, whole.size().height());
    int count = (right - left) * (bottom - top);
    int red = count / 2;
    int green = count / 2;
    int blue = count / 2;
    for (int y = top; y < bottom; y++) {
      int in = (y * whole.size().width() + left) * 3;
      for (int x = left; x < right; x++, in += 3) {
        red += whole.rgb()[in] & 0xff;
        green += whole.rgb()[in + 1] & 0xff;
        blue += whole.rgb()[in + 2] & 0xff;
      }
    }
    out[at] = (byte) (red / count);
    out[at + 1] = (byte) (green / count);
    out[at + 2] = (byte) (blue / count);
  }
}
