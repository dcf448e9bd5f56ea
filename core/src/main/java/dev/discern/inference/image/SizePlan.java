package dev.discern.inference.image;

/**
 * The size to which a photo will be resized, as a function of its own size: all a decoder needs to
 * know of a model to decode no more pixels than will be used. Depends on nothing but the header, so
 * training and serving reduce alike.
 */
@FunctionalInterface
public interface SizePlan {
  /** Keeps every pixel. */
  SizePlan FULL = upright -> upright;

  /** The size that an upright photo of this size is resized to, before cropping. */
  Size resized(Size upright);

  /**
   * How many pixels a photo must have to be decoded reduced; a smaller one is decoded whole, so
   * that every pixel is exact.
   */
  default long exactBelow() {
    return Reduction.LARGE;
  }

  /**
   * The same plan where a look matters and an exact pixel does not: small photos are reduced too.
   */
  static SizePlan forALook(SizePlan plan) {
    return new SizePlan() {
      @Override
      public Size resized(Size upright) {
        return plan.resized(upright);
      }

      @Override
      public long exactBelow() {
        return 0;
      }
    };
  }
}
