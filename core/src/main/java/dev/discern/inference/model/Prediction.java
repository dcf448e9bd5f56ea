package dev.discern.inference.model;

import org.jspecify.annotations.Nullable;

/**
 * What a model says of one photo, before anyone decides anything.
 *
 * @param logits one a class, in the order of the model's labels
 * @param embedding the pooled features, when asked for and offered
 * @param activation the last spatial features, when asked for and offered
 * @param originalLogits the backbone's own classes, when asked for and offered
 * @param evidence what each place gives to each label, a channel a label, when asked for and
 *     offered; see {@link Evidence}
 */
@SuppressWarnings("ArrayRecordComponent") // read once by the next station, not compared
public record Prediction(
    double[] logits,
    float @Nullable [] embedding,
    @Nullable Activation activation,
    double @Nullable [] originalLogits,
    @Nullable Activation evidence) {

  /** A prediction without evidence. */
  public Prediction(
      double[] logits,
      float @Nullable [] embedding,
      @Nullable Activation activation,
      double @Nullable [] originalLogits) {
    this(logits, embedding, activation, originalLogits, null);
  }

  /**
   * The last spatial features of one photo.
   *
   * @param values {@code channels * height * width} numbers, channel by channel, row by row
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Activation(int channels, int height, int width, float[] values) {}

  /** What can be asked for beside the scores. */
  public enum Extra {
    EMBEDDING,
    ACTIVATION,
    ORIGINAL_SCORES,
    EVIDENCE
  }
}
