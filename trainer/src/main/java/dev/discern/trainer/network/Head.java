package dev.discern.trainer.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A linear layer on features, or a hidden layer with ReLU before it. */
public final class Head extends Network {
  private final @Nullable NDArray hidden;
  private final @Nullable NDArray hiddenBias;
  private final NDArray output;
  private final NDArray outputBias;

  /**
   * A head with initial weights.
   *
   * @param features width of the embedding
   * @param width of the hidden layer, or 0 for none
   * @param outputs one a class
   */
  public Head(Torch torch, int features, int width, int outputs, SplittableRandom random) {
    super(new Shape(features), new Parameters(torch, random));
    Parameters parameters = parameters();
    hidden = width == 0 ? null : parameters.he("hidden", features, width, features);
    hiddenBias = width == 0 ? null : parameters.zeros("hidden.bias", width);
    int before = width == 0 ? features : width;
    output = parameters.glorot("output", before, outputs, outputs, before);
    outputBias = parameters.zeros("output.bias", outputs);
  }

  @Override
  NDArray logits(NDArray batch) {
    return learning(batch, Dropout.NONE);
  }

  @Override
  NDArray learning(NDArray batch, Dropout dropout) {
    NDArray last =
        hidden == null
            ? batch
            : Activation.relu(Linear.linear(batch, hidden, hiddenBias).singletonOrThrow());
    return Linear.linear(dropout.apply(last), output, outputBias).singletonOrThrow();
  }
}
