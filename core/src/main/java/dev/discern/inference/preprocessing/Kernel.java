package dev.discern.inference.preprocessing;

import dev.discern.inference.preprocessing.PreprocessingContract.Interpolation;

/** A resampling filter as PIL defines it; wider than a pixel's neighbours when it shrinks. */
enum Kernel {
  TRIANGLE(1) {
    @Override
    double at(double distance) {
      return Math.max(0, 1 - Math.abs(distance));
    }
  },
  /** Keys, "Cubic Convolution Interpolation", 1981, with a = -0.5. */
  CUBIC(2) {
    @Override
    double at(double distance) {
      double x = Math.abs(distance);
      if (x < 1) {
        return ((A + 2) * x - (A + 3)) * x * x + 1;
      }
      return x < 2 ? (((x - 5) * x + 8) * x - 4) * A : 0;
    }
  };

  private static final double A = -0.5;

  private final double support;

  Kernel(double support) {
    this.support = support;
  }

  static Kernel of(Interpolation interpolation) {
    return switch (interpolation) {
      case BILINEAR -> TRIANGLE;
      case BICUBIC -> CUBIC;
    };
  }

  /** How far it reaches, in pixels of the smaller of the two sizes. */
  double support() {
    return support;
  }

  abstract double at(double distance);
}
