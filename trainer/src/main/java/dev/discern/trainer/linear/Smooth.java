package dev.discern.trainer.linear;

/** A function of many numbers that has a gradient everywhere. */
@FunctionalInterface
interface Smooth {
  /**
   * Its value at a point.
   *
   * @param gradient as long as the point; overwritten
   */
  double at(double[] point, double[] gradient);
}
