package dev.discern.training.trainer;

/**
 * How training photos are varied; every draw comes from the seed.
 *
 * @param flip whether half of them are mirrored left to right
 * @param rotation at most this many degrees either way
 * @param crop at most this share of a side is cut off, 0 to 0.5
 * @param colour brightness, contrast and saturation vary by at most this share, 0 to 1
 */
public record Augmentation(boolean flip, double rotation, double crop, double colour) {
  public static final Augmentation NONE = new Augmentation(false, 0, 0, 0);
  public static final Augmentation MILD = new Augmentation(true, 15, 0.12, 0.15);

  public Augmentation {
    if (!(rotation >= 0 && rotation <= 180 && crop >= 0 && crop <= 0.5)
        || !(colour >= 0 && colour <= 1)) {
      throw new IllegalArgumentException(
          "rotation is within 0..180, crop within 0..0.5, colour within 0..1");
    }
  }
}
