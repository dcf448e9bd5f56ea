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
}
