package dev.discern.inference.preprocessing;

/**
 * Which source pixels make each pixel along one axis, and with which fixed-point weights: PIL's
 * {@code precompute_coeffs} and {@code normalize_coeffs_8bpc} (Pillow, src/libImaging/Resample.c).
 *
 * @param first the first source pixel of each
 * @param count how many source pixels each has
 * @param weights {@code stride} places for each, scaled by 2^{@value #PRECISION_BITS}
 * @param stride places in {@code weights} for one pixel
 */
@SuppressWarnings("ArrayRecordComponent") // a private table, never compared
record Taps(int[] first, int[] count, int[] weights, int stride) {
  /** 32 bits less 8 for the pixel and 2 for what a cubic kernel overshoots. */
  static final int PRECISION_BITS = 22;

  static Taps of(Axis axis, Kernel kernel) {
    double scale = axis.extent() / axis.resized();
    double stretch = Math.max(1, scale);
    double support = kernel.support() * stretch;
    int stride = (int) Math.ceil(support) * 2 + 1;
    int[] first = new int[axis.shown()];
    int[] count = new int[axis.shown()];
    int[] weights = new int[axis.shown() * stride];
    for (int i = 0; i < axis.shown(); i++) {
      double center = axis.start() + (axis.from() + i + 0.5) * scale;
      first[i] = Math.max(0, (int) (center - support + 0.5));
      count[i] = Math.min(axis.pixels(), (int) (center + support + 0.5)) - first[i];
      fill(weights, i * stride, weigh(kernel, first[i] + 0.5 - center, count[i], stretch));
    }
    return new Taps(first, count, weights, stride);
  }

  private static double[] weigh(Kernel kernel, double distance, int count, double stretch) {
    double[] weights = new double[count];
    double inverse = 1 / stretch; // multiplied, not divided by: PIL's last bit
    for (int i = 0; i < count; i++) {
      weights[i] = kernel.at((i + distance) * inverse);
    }
    return weights;
  }

  private static void fill(int[] fixed, int at, double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    for (int i = 0; i < weights.length; i++) {
      double scaled = weights[i] / sum * (1 << PRECISION_BITS);
      fixed[at + i] = (int) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
    }
  }

  /** The source pixel after the last one that any pixel needs. */
  int end() {
    return first[first.length - 1] + count[count.length - 1];
  }
}
