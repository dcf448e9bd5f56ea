package dev.discern.trainer.embedding;

/**
 * Brings a photo's features to one length, so that a photo's contrast says nothing and one learning
 * rate and weight decay fit every backbone.
 */
public final class UnitLength {
  /**
   * The length that they are given; with 1, weights would have to be large and decay would bite.
   */
  public static final float LENGTH = 10;

  private UnitLength() {}

  /** The features at that length; none at all stay none. */
  static float[] of(float[] features) {
    double squares = 0;
    for (float feature : features) {
      squares += (double) feature * feature;
    }
    double factor = squares == 0 ? 0 : LENGTH / Math.sqrt(squares);
    float[] scaled = new float[features.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (features[i] * factor);
    }
    return scaled;
  }
}
