package dev.discern.inference.image;

/** Width and height in pixels; at least 1 each. */
public record Size(int width, int height) {
  public Size {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a size is at least 1x1, not " + width + "x" + height);
    }
  }

  public int shortSide() {
    return Math.min(width, height);
  }

  /** The size after a quarter turn. */
  public Size turned() {
    return new Size(/* width= */ height, /* height= */ width);
  }

  public long pixels() {
    return (long) width * height;
  }

  @Override
  public String toString() {
    return width + "x" + height;
  }
}
