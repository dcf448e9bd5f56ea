package dev.discern.inference.image;

/**
 * How much smaller a JPEG may be decoded than it is. Depends on nothing but the photo's size and
 * the plan, so training and serving see the same pixels.
 */
public final class Reduction {
  /**
   * How many decoded pixels there must be for one resized pixel, along each side. Measured on 8
   * photos of 12 megapixels: at 1.4 the resized pixels differ from those of a full decode by less
   * than 0.5 of 255.
   */
  static final double MARGIN = 1.4;

  private Reduction() {}

  /**
   * The divisor of both sides: the largest of 8, 4 and 2 that leaves the margin, else 1.
   *
   * @param upright the photo's full size
   */
  public static int of(Size upright, SizePlan plan) {
    Size resized = plan.resized(upright);
    for (int divisor = 8; divisor > 1; divisor /= 2) {
      if (leavesMargin(upright.width(), resized.width(), divisor)
          && leavesMargin(upright.height(), resized.height(), divisor)) {
        return divisor;
      }
    }
    return 1;
  }

  private static boolean leavesMargin(int side, int resized, int divisor) {
    return side >= MARGIN * resized * divisor;
  }

  /** The size of the decoded pixels: a last pixel that is only partly photo counts. */
  public static Size reduced(Size size, int divisor) {
    return new Size(ceil(size.width(), divisor), ceil(size.height(), divisor));
  }

  private static int ceil(int side, int divisor) {
    return (side + divisor - 1) / divisor;
  }
}
