package dev.discern.training.evaluation.interval;

/** Figures of a sample in which some photos stand more than once and some not at all. */
@FunctionalInterface
public interface Statistic {
  /**
   * The figures.
   *
   * @param times how often each photo is in the sample; 1 everywhere for the photos as they are
   * @return always as many; NaN where the sample has no such figure
   */
  double[] of(int[] times);

  /** The mean of a figure that each photo has. */
  static Statistic meanOf(int[] ofPhotos) {
    return times -> {
      long sum = 0;
      long photos = 0;
      for (int i = 0; i < ofPhotos.length; i++) {
        sum += (long) ofPhotos[i] * times[i];
        photos += times[i];
      }
      return new double[] {(double) sum / photos};
    };
  }
}
