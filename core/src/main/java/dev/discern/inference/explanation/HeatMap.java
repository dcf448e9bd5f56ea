package dev.discern.inference.explanation;

import dev.discern.inference.preprocessing.Frame;

/**
 * How much each place of a photo speaks for a label: a coarse grid laid over what the model saw of
 * it.
 *
 * @param method how it was made
 * @param columns of the grid
 * @param rows of the grid
 * @param values row by row from the top, 0 to 1: 1 is the place that speaks for the label most, 0
 *     one that does not or speaks against it; all 0 where no place speaks for it
 * @param frame where the grid lies on the upright photo; beyond it the model saw nothing
 */
@SuppressWarnings("ArrayRecordComponent") // shown, not compared
public record HeatMap(HeatMethod method, int columns, int rows, float[] values, Frame frame) {
  public HeatMap {
    if (values.length != columns * rows) {
      throw new IllegalArgumentException(values.length + " values, " + columns + "x" + rows);
    }
  }

  /** A map of these weights: what is below 0 counts as 0, the largest as 1. */
  static HeatMap scaled(HeatMethod method, int columns, int rows, double[] weights, Frame frame) {
    double largest = 0;
    for (double weight : weights) {
      largest = Math.max(largest, weight);
    }
    float[] values = new float[weights.length];
    for (int i = 0; i < values.length && largest > 0; i++) {
      values[i] = (float) (Math.max(0, weights[i]) / largest);
    }
    return new HeatMap(method, columns, rows, values, frame);
  }

  /** Whether any place speaks for the label. */
  public boolean isCold() {
    for (float value : values) {
      if (value > 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the model saw this place of the upright photo, given in shares of its sides. */
  public boolean covers(double x, double y) {
    return within(frame.across(x)) && within(frame.down(y));
  }

  /** The heat of a place of the upright photo, between the centres of the grid's cells. */
  public double at(double x, double y) {
    double column = within(frame.across(x) * columns - 0.5, columns);
    double row = within(frame.down(y) * rows - 0.5, rows);
    int left = (int) column;
    int top = (int) row;
    double across = eased(column - left);
    return between(
        between(cell(left, top), cell(left + 1, top), across),
        between(cell(left, top + 1), cell(left + 1, top + 1), across),
        eased(row - top));
  }

  private float cell(int column, int row) {
    return values[Math.min(row, rows - 1) * columns + Math.min(column, columns - 1)];
  }

  /** Without it, straight slopes between the cells look like crosses. */
  private static double eased(double share) {
    return share * share * (3 - 2 * share);
  }

  private static double between(double a, double b, double share) {
    return a + (b - a) * share;
  }

  private static boolean within(double share) {
    return share >= 0 && share < 1;
  }

  private static double within(double place, int cells) {
    return Math.max(0, Math.min(cells - 1, place));
  }
}
