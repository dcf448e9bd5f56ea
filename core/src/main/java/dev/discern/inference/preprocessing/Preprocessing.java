package dev.discern.inference.preprocessing;

import dev.discern.inference.image.DecodedImage;

/**
 * Station 5, <b>Preprocess</b>: pixels to the tensor that a contract asks for. The only
 * implementation; safe for any number of threads.
 */
public final class Preprocessing {
  private final PreprocessingContract contract;

  public Preprocessing(PreprocessingContract contract) {
    this.contract = contract;
  }

  public PreprocessingContract contract() {
    return contract;
  }

  /** Resizes, crops or fills, and normalises one photo. */
  public Tensor apply(DecodedImage image) {
    throw new UnsupportedOperationException("helper A writes this");
  }
}
