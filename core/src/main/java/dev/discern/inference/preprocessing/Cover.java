package dev.discern.inference.preprocessing;

import dev.discern.inference.image.Size;

/** Covers a part of a tensor with mid-grey, as if that part of the photo had not been there. */
public final class Cover {
  private final Size size;
  private final Normalization normalization;

  public Cover(PreprocessingContract contract) {
    this.size = contract.tensorSize();
    this.normalization = new Normalization(contract);
  }

  /**
   * The tensor with a part covered; what lies outside it counts to its edge.
   *
   * @param right the first pixel that is not covered
   * @param bottom the first row that is not covered
   */
  public Tensor over(Tensor photo, int left, int top, int right, int bottom) {
    float[] values = photo.values().clone();
    for (int y = Math.max(0, top); y < Math.min(size.height(), bottom); y++) {
      for (int x = Math.max(0, left); x < Math.min(size.width(), right); x++) {
        for (int rgb = 0; rgb < 3; rgb++) {
          values[normalization.index(rgb, x, y)] = normalization.grey(rgb);
        }
      }
    }
    return new Tensor(values);
  }
}
