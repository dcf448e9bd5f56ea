package dev.discern.inference.image;

/**
 * The eight ways in which a camera may have been held, as the EXIF tag 0x0112 counts them (EXIF
 * 2.32, section 4.6.4).
 */
public enum Orientation {
  UPRIGHT(1, false, false, false),
  MIRRORED(2, false, true, false),
  HALF_TURN(3, false, true, true),
  UPSIDE_DOWN_MIRRORED(4, false, false, true),
  TRANSPOSED(5, true, false, false),
  QUARTER_TURN_RIGHT(6, true, true, false),
  TRANSVERSED(7, true, true, true),
  QUARTER_TURN_LEFT(8, true, false, true);

  private final int exif;
  private final boolean swapsSides;
  private final boolean startsRight;
  private final boolean startsBelow;

  Orientation(int exif, boolean swapsSides, boolean startsRight, boolean startsBelow) {
    this.exif = exif;
    this.swapsSides = swapsSides;
    this.startsRight = startsRight;
    this.startsBelow = startsBelow;
  }

  /** The orientation of a tag's value; what is no orientation counts as upright. */
  public static Orientation of(int exif) {
    return exif >= 1 && exif <= 8 ? values()[exif - 1] : UPRIGHT;
  }

  /** The value of the EXIF tag, 1 to 8. */
  public int exif() {
    return exif;
  }

  /** Whether the stored first pixel stands at the right edge of the upright photo. */
  public boolean startsRight() {
    return startsRight;
  }

  /** Whether the stored first pixel stands at the lower edge of the upright photo. */
  public boolean startsBelow() {
    return startsBelow;
  }

  boolean swapsSides() {
    return swapsSides;
  }

  /** The upright size of a photo stored at this size. */
  public Size upright(Size stored) {
    return swapsSides ? stored.turned() : stored;
  }

  /** Turns stored pixels upright. */
  public Pixels upright(Pixels stored) {
    return this == UPRIGHT ? stored : new Turn(stored, this).upright();
  }
}
