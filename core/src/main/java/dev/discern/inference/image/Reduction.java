package dev.discern.inference.image;

/**
 * How much smaller a JPEG may be decoded than it is. Depends on nothing but the photo's size and
 * the plan, so training and serving see the same pixels.
 */
public final class Reduction {
  /** Smaller photos are usually decoded whole: under 30 ms, and every pixel is exact. */
  static final long LARGE = 3_000_000;

  /**
   * How many decoded pixels there must be for one resized pixel, along each side. Measured on ten
   * photos of 6 to 24 megapixels: see docs/decisions/0002-reduced-decoding.md.
   */
  static final double MARGIN = 2;

  private Reduction() {}

  /**
   * The divisor of both sides: the largest of 8, 4 and 2 that leaves the margin, else 1.
   *
   * @param upright the photo's full size
   */
  public static int of(Size upright, SizePlan plan) {
    Size resized = plan.resized(upright);
    int divisor = upright.pixels() < plan.exactBelow() ? 1 : 8;
    while (divisor > 1 && !leavesMargin(upright, resized, divisor)) {
      divisor /= 2;
    }
    return divisor;
  }

  private static boolean leavesMargin(Size upright, Size resized, int divisor) {
    return upright.width() >= MARGIN * divisor * resized.width()
        && upright.height() >= MARGIN * divisor * resized.height();
  }

  /** The size of the decoded pixels: a last pixel that is only partly photo counts. */
  public static Size reduced(Size size, int divisor) {
    return new Size(ceil(size.width(), divisor), ceil(size.height(), divisor));
  }

  private static int ceil(int side, int divisor) {
    return (side + divisor - 1) / divisor;
  }
}
