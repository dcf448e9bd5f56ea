package dev.discern.trainer.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import java.util.SplittableRandom;

/**
 * The network of the apple desk: twice 3x3 convolution to 32 channels, ReLU and 2x2 max-pooling,
 * then a dense layer with ReLU and the output. While it is fitted, what a convolution makes is
 * normalized batch by batch.
 */
public final class ConvolutionalNetwork extends Network {
  public static final int CHANNELS = 32;
  public static final int KERNEL = 3;
  public static final int POOL = 2;

  private static final Shape KERNEL_STRIDE = new Shape(1, 1);
  private static final Shape NO_PADDING = new Shape(0, 0);
  private static final Shape POOLED = new Shape(POOL, POOL);

  private static final String CONVOLUTION1 = "convolution1";
  private static final String CONVOLUTION2 = "convolution2";

  private final NDArray none;
  private final NDArray convolution1;
  private final Normalization normalization1;
  private final NDArray convolution2;
  private final Normalization normalization2;
  private final NDArray dense;
  private final NDArray denseBias;
  private final NDArray output;
  private final NDArray outputBias;

  /**
   * A network with initial weights.
   *
   * @param shape its sizes
   * @param random the weights are drawn from it
   */
  public ConvolutionalNetwork(Torch torch, CnnShape shape, SplittableRandom random) {
    super(new Shape(3, shape.height(), shape.width()), new Parameters(torch, random));
    Parameters parameters = parameters();
    long area = KERNEL * KERNEL;
    convolution1 = parameters.he(CONVOLUTION1, 3 * area, CHANNELS, 3, KERNEL, KERNEL);
    normalization1 = new Normalization(parameters, CONVOLUTION1, CHANNELS);
    convolution2 = parameters.he(CONVOLUTION2, CHANNELS * area, CHANNELS, CHANNELS, KERNEL, KERNEL);
    normalization2 = new Normalization(parameters, CONVOLUTION2, CHANNELS);
    none = torch.arrays().zeros(new Shape(CHANNELS));
    dense = parameters.he("dense", shape.flat(), shape.hidden(), shape.flat());
    denseBias = parameters.zeros("dense.bias", shape.hidden());
    output =
        parameters.glorot(
            "output", shape.hidden(), shape.outputs(), shape.outputs(), shape.hidden());
    outputBias = parameters.zeros("output.bias", shape.outputs());
  }

  @Override
  NDArray logits(NDArray batch) {
    NDArray maps = pooled(normalization1.apply(convolved(batch, convolution1)));
    return scores(pooled(normalization2.apply(convolved(maps, convolution2))), Dropout.NONE);
  }

  @Override
  NDArray learning(NDArray batch, Dropout dropout) {
    NDArray maps = pooled(normalization1.learning(convolved(batch, convolution1)));
    return scores(pooled(normalization2.learning(convolved(maps, convolution2))), dropout);
  }

  /** Without a bias: the normalization has one. */
  private NDArray convolved(NDArray batch, NDArray weight) {
    return Conv2d.conv2d(batch, weight, none, KERNEL_STRIDE, NO_PADDING, KERNEL_STRIDE)
        .singletonOrThrow();
  }

  private static NDArray pooled(NDArray maps) {
    return Pool.maxPool2d(Activation.relu(maps), POOLED, POOLED, NO_PADDING, false);
  }

  private NDArray scores(NDArray maps, Dropout dropout) {
    NDArray flat = maps.reshape(maps.getShape().get(0), -1);
    NDArray features = Activation.relu(Linear.linear(flat, dense, denseBias).singletonOrThrow());
    return Linear.linear(dropout.apply(features), output, outputBias).singletonOrThrow();
  }

  /** With the normalizations in the convolutions' own. */
  @Override
  public Weights weights() {
    return Normalization.fold(Normalization.fold(super.weights(), CONVOLUTION1), CONVOLUTION2);
  }
}
