package dev.discern.trainer.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** A network being fitted: its weights and its arithmetic. Belongs to the thread that made it. */
public abstract sealed class Network permits ConvolutionalNetwork, Head {
  private final Shape input;
  private final Parameters parameters;

  Network(Shape input, Parameters parameters) {
    this.input = input;
    this.parameters = parameters;
  }

  /**
   * Scores a batch, as the network predicts.
   *
   * @param batch [N, input]
   * @return [N, outputs], before any sigmoid or softmax
   */
  abstract NDArray logits(NDArray batch);

  /** The same while it is fitted: with a share of a layer left out. */
  abstract NDArray learning(NDArray batch, Dropout dropout);

  /** One example's shape. */
  Shape input() {
    return input;
  }

  Parameters parameters() {
    return parameters;
  }

  /** The weights as they are now, of a network that has learnt. */
  public Weights weights() {
    return parameters.snapshot();
  }
}
