package dev.discern.training.audit.likeness;

/**
 * What is kept of a photo to know it again, about 500 bytes: the hashes of its eight turns find
 * candidates, and a tiny colour picture confirms them.
 */
public final class Likeness {
  /** Of the grid that a likeness is taken from: a multiple of the hash's side and the picture's. */
  public static final int GRID = 96;

  /**
   * How far two pictures may differ, as a share of their contrast. Measured: see
   * docs/decisions/0020-copies-are-found-by-a-turned-dct-hash.md.
   */
  static final double MOST_DIFFERENT = 0.25;

  /** As above, for a turned photo: a program turned it, no hand, so it fits well or is another. */
  static final double MOST_DIFFERENT_TURNED = 0.12;

  /** Mean distance from the mean of a channel, of 255: below it there is nothing to know it by. */
  static final double LEAST_VARIATION = 5;

  static final int SIDE = 12;

  private final long[] hashes;
  private final byte[] picture;
  private final float brightness;
  private final float contrast;
  private final float variation;

  /**
   * A likeness.
   *
   * @param hashes of the turns
   * @param picture RGB, {@link #SIDE} pixels a side
   */
  Likeness(long[] hashes, byte[] picture) {
    this.hashes = hashes;
    this.picture = picture;
    this.brightness = mean(picture);
    this.contrast = contrast(picture, brightness);
    this.variation = variation(picture);
  }

  /** The likeness of a photo in {@link #GRID} cells a side. */
  public static Likeness of(Grid grid) {
    return new Likeness(
        PerceptualHash.ofAllTurns(grid.smaller(PerceptualHash.SIDE).grey()),
        bytes(grid.smaller(SIDE).rgb()));
  }

  /** The hash of a turn; turn 0 is the photo as it is. */
  long hash(int turn) {
    return hashes[turn];
  }

  /**
   * Whether there is a picture to know again; a plain wall is like any other, whatever its colour.
   */
  public boolean tellsSomething() {
    return variation >= LEAST_VARIATION;
  }

  /** Whether this photo, turned, shows what the other shows. */
  boolean confirms(Likeness other, int turn) {
    if (!tellsSomething() || !other.tellsSomething()) {
      return false;
    }
    double most = turn == 0 ? MOST_DIFFERENT : MOST_DIFFERENT_TURNED;
    return difference(other, turn) <= most * Math.min(contrast, other.contrast);
  }

  /** Mean difference of 255 between the pictures, their brightness evened out. */
  private double difference(Likeness other, int turn) {
    float shift = brightness - other.brightness;
    double sum = 0;
    for (int cell = 0; cell < SIDE * SIDE; cell++) {
      int source = Turns.source(cell % SIDE, cell / SIDE, SIDE, turn) * 3;
      for (int channel = 0; channel < 3; channel++) {
        int here = picture[source + channel] & 0xff;
        int there = other.picture[cell * 3 + channel] & 0xff;
        sum += Math.abs(here - there - shift);
      }
    }
    return sum / picture.length;
  }

  private static byte[] bytes(float[] values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(values[i]);
    }
    return bytes;
  }

  private static float mean(byte[] picture) {
    long sum = 0;
    for (byte value : picture) {
      sum += value & 0xff;
    }
    return (float) sum / picture.length;
  }

  private static float variation(byte[] picture) {
    int[] sums = new int[3];
    for (int i = 0; i < picture.length; i++) {
      sums[i % 3] += picture[i] & 0xff;
    }
    double sum = 0;
    for (int i = 0; i < picture.length; i++) {
      sum += Math.abs((picture[i] & 0xff) - sums[i % 3] * 3.0 / picture.length);
    }
    return (float) (sum / picture.length);
  }

  private static float contrast(byte[] picture, float brightness) {
    double sum = 0;
    for (byte value : picture) {
      sum += Math.abs((value & 0xff) - brightness);
    }
    return (float) (sum / picture.length);
  }
}
