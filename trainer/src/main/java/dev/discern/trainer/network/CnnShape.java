package dev.discern.trainer.network;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;

/**
 * The sizes of the {@code cnn} network.
 *
 * @param width of the photos, pixels
 * @param height of the photos, pixels
 * @param hidden width of the dense layer: the embedding
 * @param outputs 1 for two classes, else one a class
 */
public record CnnShape(int width, int height, int hidden, int outputs) {
  private static final int SMALLEST = 10;

  public CnnShape {
    if (width < SMALLEST || height < SMALLEST) {
      throw Refusal.of(
          RefusalCode.CONFIGURATION_INVALID,
          "The input size " + width + "x" + height,
          "is too small for two convolutions: choose " + SMALLEST + " pixels a side or more.");
    }
    if (hidden < 1) {
      throw Refusal.of(
          RefusalCode.CONFIGURATION_INVALID,
          "hidden",
          "is 0, but the network cnn has a hidden layer. Choose 1 or more, such as 128.");
    }
  }

  /** How many numbers come out of the second pooling. */
  public int flat() {
    return ConvolutionalNetwork.CHANNELS * mapSide(width) * mapSide(height);
  }

  /** A side of the map that comes out of the second pooling. */
  public static int mapSide(int side) {
    return pooled(pooled(side));
  }

  private static int pooled(int side) {
    return (side - ConvolutionalNetwork.KERNEL + 1) / ConvolutionalNetwork.POOL;
  }
}
