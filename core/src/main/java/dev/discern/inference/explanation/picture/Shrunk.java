package dev.discern.inference.explanation.picture;

import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;

/** A photo in another size: each pixel is the mean of those that it stands for. */
record Shrunk(Pixels photo, Size size) {
  int at(int x, int y) {
    Size from = photo.size();
    int left = first(x, from.width(), size.width());
    int right = Math.max(left + 1, first(x + 1, from.width(), size.width()));
    int top = first(y, from.height(), size.height());
    int bottom = Math.max(top + 1, first(y + 1, from.height(), size.height()));
    int[] sum = new int[3];
    for (int row = top; row < bottom; row++) {
      for (int i = (row * from.width() + left) * 3; i < (row * from.width() + right) * 3; i++) {
        sum[(i - row * from.width() * 3) % 3] += photo.rgb()[i] & 0xff;
      }
    }
    int pixels = (right - left) * (bottom - top);
    return sum[0] / pixels << 16 | sum[1] / pixels << 8 | sum[2] / pixels;
  }

  private static int first(int place, int from, int to) {
    return (int) ((long) place * from / to);
  }
}
