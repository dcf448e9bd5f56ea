package dev.discern.trainer.photos;

import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;

/**
 * A turned rectangle on a photo. What lies outside the photo is its mirror image, since a black
 * corner would be something to learn.
 *
 * @param centreX in pixels of the photo
 * @param centreY in pixels of the photo
 * @param width in pixels of the photo; negative to mirror
 * @param height in pixels of the photo
 * @param turn radians
 */
record Window(double centreX, double centreY, double width, double height, double turn) {

  /** Samples the rectangle, bilinearly, to this size. */
  void cut(Pixels photo, Size to, byte[] out) {
    double stepX = width / to.width();
    double stepY = height / to.height();
    double cos = StrictMath.cos(turn);
    double sin = StrictMath.sin(turn);
    int at = 0;
    for (int y = 0; y < to.height(); y++) {
      double down = (y + 0.5) * stepY - height / 2;
      for (int x = 0; x < to.width(); x++, at += 3) {
        double right = (x + 0.5) * stepX - width / 2;
        double sourceX = centreX + right * cos - down * sin - 0.5;
        double sourceY = centreY + right * sin + down * cos - 0.5;
        sample(photo, sourceX, sourceY, out, at);
      }
    }
  }

  private static void sample(Pixels photo, double x, double y, byte[] out, int at) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    float right = (float) (x - left);
    float down = (float) (y - top);
    int width = photo.size().width();
    int x0 = inside(left, width) * 3;
    int x1 = inside(left + 1, width) * 3;
    int y0 = inside(top, photo.size().height()) * width * 3;
    int y1 = inside(top + 1, photo.size().height()) * width * 3;
    byte[] rgb = photo.rgb();
    for (int channel = 0; channel < 3; channel++) {
      float above = mixed(rgb[y0 + x0 + channel], rgb[y0 + x1 + channel], right);
      float below = mixed(rgb[y1 + x0 + channel], rgb[y1 + x1 + channel], right);
      out[at + channel] = (byte) (above + (below - above) * down + 0.5f);
    }
  }

  private static float mixed(byte from, byte to, float share) {
    int start = from & 0xff;
    return start + ((to & 0xff) - start) * share;
  }

  private static int inside(int position, int size) {
    if (position >= 0 && position < size) {
      return position;
    }
    int folded = Math.floorMod(position, 2 * size);
    return folded < size ? folded : 2 * size - 1 - folded;
  }
}
