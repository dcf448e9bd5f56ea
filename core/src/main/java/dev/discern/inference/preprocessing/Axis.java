package dev.discern.inference.preprocessing;

/**
 * How one side of a photo is resized.
 *
 * @param pixels that were decoded along this side
 * @param start where the photo begins among them; above 0 when a reduced photo was turned
 * @param extent how many of them the photo covers: less than {@code pixels} where the last pixel of
 *     a reduced photo is only partly photo
 * @param resized the side's length after resizing
 * @param target the side's length in the tensor
 */
record Axis(int pixels, double start, double extent, int resized, int target) {

  /**
   * An axis of a photo decoded at a reduced size.
   *
   * @param fromEnd whether turning has moved the partly covered pixel to the beginning
   */
  static Axis of(int pixels, double extent, boolean fromEnd, int resized, int target) {
    return new Axis(pixels, fromEnd ? pixels - extent : 0, extent, resized, target);
  }

  /**
   * Where the tensor's first pixel lies in the resized photo; negative where it is filled. Halves
   * are rounded to even, as torchvision's centre crop does.
   */
  int offset() {
    return offset(resized, target);
  }

  static int offset(int resized, int target) {
    return (int) Math.rint((resized - target) / 2.0);
  }

  /** The first resized pixel that the tensor shows. */
  int from() {
    return Math.max(0, offset());
  }

  /** How many resized pixels the tensor shows. */
  int shown() {
    return Math.min(resized, target);
  }

  /** The tensor's pixel in which the first shown pixel lands. */
  int margin() {
    return Math.max(0, -offset());
  }
}
