package dev.discern.inference.preprocessing;

/**
 * Where a tensor lies on the upright photo that it was made of, in shares of the photo's sides.
 *
 * @param left of the tensor; above 0 where the photo was cropped, below 0 where it was filled
 * @param top likewise
 * @param width of the tensor; above 1 where the photo was filled
 * @param height likewise
 */
public record Frame(double left, double top, double width, double height) {
  /** How far across the tensor a place of the photo is: 0 its left edge, 1 its right. */
  public double across(double x) {
    return (x - left) / width;
  }

  /** How far down the tensor a place of the photo is: 0 its upper edge, 1 its lower. */
  public double down(double y) {
    return (y - top) / height;
  }
}
